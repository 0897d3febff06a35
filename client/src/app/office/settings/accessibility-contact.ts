import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot, type ValidationError } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { updateSettings } from 'contract/functions';
import type { SettingsAnswer } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { DateField } from '../../ui/date-field/date-field';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';

const typed = ({ accessibilityEmail, accessibilityPhone, accessibilityReviewedOn }: SettingsAnswer) => ({
  accessibilityEmail: accessibilityEmail ?? '',
  accessibilityPhone: accessibilityPhone ?? '',
  accessibilityReviewedOn: accessibilityReviewedOn ?? '',
});

/** What the accessibility declaration says of this administration: whom to tell, and when it was last looked over. */
@Component({
  selector: 'app-accessibility-contact',
  imports: [DateField, ErrorSummary, Field, FormField, FormRoot, RouterLink, TranslocoDirective],
  template: `
    <section *transloco="let t" aria-labelledby="accessibility">
      <div class="title-bar">
        <h2 id="accessibility">{{ t('portal.accessibility.title') }}</h2>
      </div>
      <p class="muted">
        {{ t('office.settings.accessibility.what') }}
        <a routerLink="/accessibility">{{ t('office.settings.accessibility.open') }}</a>
      </p>
      <form [formRoot]="form">
        <ui-error-summary [form]="form" />
        <ui-field [label]="t('portal.accessibility.feedback.email')" [optional]="true">
          <input type="email" autocomplete="off" [formField]="form.accessibilityEmail" />
        </ui-field>
        <ui-field [label]="t('portal.accessibility.feedback.phone')" [optional]="true">
          <input type="tel" autocomplete="off" [formField]="form.accessibilityPhone" />
        </ui-field>
        <ui-field [label]="t('office.settings.accessibility.reviewedOn')" [optional]="true">
          <ui-date-field [formField]="form.accessibilityReviewedOn" />
        </ui-field>
        <p class="acts">
          <button type="submit" class="btn" [attr.aria-disabled]="form().submitting() ? 'true' : null">
            {{ t('office.people.save') }}
          </button>
          <span role="status">{{ saved() ? t('office.settings.saved') : '' }}</span>
        </p>
      </form>
    </section>
  `,
  styles: `
    section {
      margin-top: 32px;
    }
    ui-date-field {
      width: 12em;
    }
    .acts {
      margin-top: 16px;
    }
    [role='status'] {
      color: var(--ok);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccessibilityContact {
  readonly settings = input.required<SettingsAnswer>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly saved = signal(false);
  private readonly written = linkedSignal(() => typed(this.settings()));
  protected readonly form = form(this.written, {
    submission: { action: () => this.save(), onInvalid: () => this.summary().show() },
  });

  private async save(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    this.saved.set(false);
    const { accessibilityEmail, accessibilityPhone, accessibilityReviewedOn } = this.written();
    try {
      const kept = await this.api.invoke(updateSettings, {
        body: {
          accessibilityEmail: accessibilityEmail.trim() || null,
          accessibilityPhone: accessibilityPhone.trim() || null,
          accessibilityReviewedOn: accessibilityReviewedOn || null,
        },
      });
      this.written.set(typed(kept));
      this.summary().hide();
      this.saved.set(true);
      return undefined;
    } catch (failure) {
      this.summary().show();
      return refusedFields(this.form, Problem.from(failure), this.explain.text(failure));
    }
  }
}
