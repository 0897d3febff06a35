import { ChangeDetectionStrategy, Component, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { createWebhook, listWebhooks } from 'contract/functions';
import type { Webhook, WebhookBody, WebhookWithSecret } from 'contract/models';
import { once } from '../../session/api-calls';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { intentionKey } from '../book/intention-key';
import { everyPage } from '../every-page';
import { SecretOnce } from './secret-once';
import { WebhookForm } from './webhook-form';
import { WebhookState } from './webhook-state';

/** Which other systems hear of events, how that goes, and a new one. */
@Component({
  selector: 'app-webhook-list',
  imports: [Heading, Pending, RouterLink, SecretOnce, TranslocoDirective, WebhookForm, WebhookState],
  template: `
    <ng-container *transloco="let t">
      <header>
        <h1 [heading]="t('office.webhooks.title')"></h1>
        <a class="link" routerLink="/office/settings">{{ t('office.settings.title') }}</a>
      </header>
      <p class="muted what">{{ t('office.webhooks.what') }}</p>
      @if (made(); as webhook) {
        <app-secret-once [of]="webhook">
          <a class="link" [routerLink]="webhook.id">{{
            t('office.webhooks.to', { name: webhook.description ?? webhook.url })
          }}</a>
        </app-secret-once>
      }
      @if (!webhooks.hasValue()) {
        <ui-pending [of]="webhooks" [lines]="4" />
      } @else if (webhooks.value().length === 0) {
        <p class="empty">{{ t('office.webhooks.none') }}</p>
      } @else {
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{{ t('office.webhooks.columns.name') }}</th>
              <th scope="col">{{ t('office.webhooks.columns.state') }}</th>
              <th scope="col">{{ t('office.webhooks.lastSuccess') }}</th>
              <th scope="col">{{ t('office.webhooks.columns.events') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (webhook of webhooks.value(); track webhook.id) {
              <tr>
                <td [title]="webhook.url">
                  <a class="row-link" [routerLink]="webhook.id">{{ webhook.description ?? webhook.url }}</a>
                </td>
                <td>
                  <app-webhook-state [of]="webhook" />
                  <span class="num muted">{{ troubleOf(webhook) }}</span>
                </td>
                <td class="num">{{ deliveredAt(webhook) }}</td>
                <td>{{ eventsOf(webhook) }}</td>
              </tr>
            }
          </tbody>
        </table>
      }
      <section aria-labelledby="new">
        <h2 id="new">{{ t('office.webhooks.add') }}</h2>
        <app-webhook-form [write]="make" />
      </section>
    </ng-container>
  `,
  styles: `
    .what {
      max-width: 66ch;
      margin-bottom: 16px;
    }
    td span {
      margin-left: 10px;
    }
    section {
      margin-top: 32px;
    }
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WebhookList {
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  private readonly when = inject(When);
  protected readonly webhooks = resource({
    loader: () => everyPage((page) => this.api.invoke(listWebhooks, page)),
  });
  protected readonly made = signal<WebhookWithSecret | null>(null);

  protected readonly make = async (body: WebhookBody): Promise<void> => {
    this.made.set(await this.api.invoke(createWebhook, { body }, once(intentionKey())));
    this.webhooks.reload();
  };

  /** Said whole: on a phone no heading stands above it. */
  protected deliveredAt({ lastSuccessAt }: Webhook): string {
    if (!lastSuccessAt) return '';
    return this.say.text('office.webhooks.deliveredAt', { at: this.when.soon(lastSuccessAt) });
  }

  /** Since when it takes nothing, and how much was given up. */
  protected troubleOf({ active, failingSince, failed }: Webhook): string {
    return [
      active && failingSince && this.say.text('office.webhooks.since', { at: this.when.soon(failingSince) }),
      failed > 0 && this.say.count('office.webhooks.givenUp', failed),
    ]
      .filter(Boolean)
      .join(', ');
  }

  protected eventsOf({ events }: Webhook): string {
    return events.length === 0
      ? this.say.text('office.webhooks.allEvents')
      : this.say.count('office.webhooks.events', events.length);
  }
}
