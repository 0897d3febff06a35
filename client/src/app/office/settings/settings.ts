import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot, required, type ValidationError } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getSettings, updateSettings } from 'contract/functions';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { Administration } from '../../ui/administration';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { AccessibilityContact } from './accessibility-contact';
import { Appearance } from './appearance';
import { DocumentLookup } from './document-lookup';
import { Holidays } from './holidays';
import { MorningMessages } from './morning-messages';
import { OwnSite } from './own-site';
import { RefusalReasons } from './refusal-reasons';
import { SignOn } from './sign-on';
import { SecondFactorOf } from './second-factor-of';
import { WebhooksLine } from '../webhooks/webhooks-line';

/** What holds for the whole administration: its name, its clock, its days off. */
@Component({
  selector: 'app-settings',
  imports: [
    AccessibilityContact,
    Appearance,
    DocumentLookup,
    ErrorSummary,
    Field,
    FormField,
    FormRoot,
    Heading,
    Holidays,
    MorningMessages,
    OwnSite,
    Pending,
    RefusalReasons,
    RouterLink,
    SecondFactorOf,
    SignOn,
    TranslocoDirective,
    WebhooksLine,
  ],
  template: `
    <ng-container *transloco="let t">
      <header><h1 [heading]="t('office.settings.title')"></h1></header>
      @if (settings.hasValue()) {
        <form [formRoot]="form">
          <ui-error-summary [form]="form" />
          <ui-field [label]="t('office.settings.name')" [hint]="t('office.settings.nameHint')">
            <input [formField]="form.administrationName" />
          </ui-field>
          <ui-field [label]="t('office.settings.zone')" [hint]="t('office.settings.zoneHint')">
            <select [formField]="form.timeZone">
              @for (zone of zones; track zone) {
                <option [value]="zone">{{ zone }}</option>
              }
            </select>
          </ui-field>
          <p class="acts">
            <button type="submit" class="btn" [attr.aria-disabled]="form().submitting() ? 'true' : null">
              {{ t('office.people.save') }}
            </button>
            <span role="status">{{ saved() ? t('office.settings.saved') : '' }}</span>
          </p>
        </form>
      } @else {
        <ui-pending [of]="settings" [lines]="3" />
      }
      @if (settings.hasValue()) {
        <app-appearance [settings]="settings.value()" />
        <app-second-factor-of [settings]="settings.value()" />
        <app-sign-on />
        <app-morning-messages [settings]="settings.value()" />
      }
      <section aria-labelledby="messages">
        <div class="title-bar">
          <h2 id="messages">{{ t('office.messages.title') }}</h2>
        </div>
        <p class="muted">{{ t('office.messages.what') }}</p>
        <a class="btn ghost" routerLink="/office/settings/messages">{{ t('office.messages.open') }}</a>
      </section>
      <section aria-labelledby="video">
        <div class="title-bar">
          <h2 id="video">{{ t('office.video.title') }}</h2>
        </div>
        <p class="muted">{{ t('office.video.what') }}</p>
        <a class="btn ghost" routerLink="/office/settings/video">{{ t('office.video.open') }}</a>
      </section>
      <section aria-labelledby="api-clients">
        <div class="title-bar">
          <h2 id="api-clients">{{ t('office.apiClients.title') }}</h2>
        </div>
        <p class="muted">{{ t('office.apiClients.what') }}</p>
        <a class="btn ghost" routerLink="/office/settings/api-clients">{{ t('office.apiClients.open') }}</a>
      </section>
      <section aria-labelledby="screens">
        <div class="title-bar">
          <h2 id="screens">{{ t('office.screens.title') }}</h2>
        </div>
        <p class="muted">{{ t('office.screens.what') }}</p>
        <a class="btn ghost" routerLink="/office/screens">{{ t('office.screens.open') }}</a>
      </section>
      <section aria-labelledby="webhooks">
        <div class="title-bar">
          <h2 id="webhooks">{{ t('office.webhooks.title') }}</h2>
        </div>
        <p class="muted">{{ t('office.webhooks.what') }}</p>
        <app-webhooks-line />
        <a class="btn ghost" routerLink="/office/settings/webhooks">{{ t('office.webhooks.open') }}</a>
      </section>
      <section aria-labelledby="unfinished">
        <div class="title-bar">
          <h2 id="unfinished">{{ t('office.unfinished.title') }}</h2>
        </div>
        <p class="muted">{{ t('office.unfinished.about') }}</p>
        <a class="btn ghost" routerLink="/office/unfinished">{{ t('office.unfinished.open') }}</a>
      </section>
      @if (settings.hasValue()) {
        <app-document-lookup [settings]="settings.value()" />
        <app-accessibility-contact [settings]="settings.value()" />
      }
      <app-own-site />
      <app-refusal-reasons />
      <app-holidays />
    </ng-container>
  `,
  styles: `
    section {
      margin-top: 32px;
    }
    section .btn {
      margin-top: 12px;
    }
    .acts {
      margin-top: 16px;
    }
    [role='status'] {
      color: var(--ok);
      font-weight: 600;
    }
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  private readonly api = inject(Api);
  private readonly administration = inject(Administration);
  private readonly explain = inject(Explain);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly saved = signal(false);
  protected readonly settings = resource({ loader: () => this.api.invoke(getSettings) });
  private readonly written = signal({ administrationName: '', timeZone: 'Europe/Sofia' });
  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly form = form(this.written, (settings) => required(settings.administrationName), {
    submission: { action: () => this.save(), onInvalid: () => this.summary().show() },
  });

  constructor() {
    effect(() => {
      if (!this.settings.hasValue()) return;
      const { administrationName, timeZone } = this.settings.value();
      this.written.set({ administrationName, timeZone });
    });
  }

  private async save(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    this.saved.set(false);
    try {
      const { administrationName, timeZone } = await this.api.invoke(updateSettings, {
        body: this.written(),
      });
      this.administration.name.set(administrationName);
      this.administration.zone.set(timeZone);
      this.summary().hide();
      this.saved.set(true);
      return undefined;
    } catch (failure) {
      this.summary().show();
      return refusedFields(this.form, Problem.from(failure), this.explain.text(failure));
    }
  }
}
