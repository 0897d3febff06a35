import { ChangeDetectionStrategy, Component, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import {
  deleteWebhook,
  getWebhook,
  rotateWebhookSecret,
  testWebhook,
  updateWebhook,
} from 'contract/functions';
import type { WebhookBody, WebhookWithSecret } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { ifVersion } from '../../session/api-calls';
import { AskFirst } from '../../ui/ask-first';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { DeliveryLog } from './delivery-log';
import { SecretOnce } from './secret-once';
import { WebhookForm } from './webhook-form';
import { WebhookState } from './webhook-state';

/** One webhook: how it does, what can be done with it, its log. */
@Component({
  selector: 'app-webhook-page',
  imports: [
    DeliveryLog,
    Heading,
    Pending,
    RouterLink,
    SecretOnce,
    TranslocoDirective,
    WebhookForm,
    WebhookState,
  ],
  templateUrl: './webhook-page.html',
  styleUrl: './webhook-page.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WebhookPage {
  readonly id = input.required<string>();
  readonly status = input<string>();
  readonly event = input<string>();
  readonly cursor = input<string>();
  readonly delivery = input<string>();
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly webhook = resource({
    params: () => this.id(),
    loader: ({ params: id }) => this.api.invoke(getWebhook, { id }),
  });
  /** Its secret is known only here and now. */
  protected readonly renewed = signal<WebhookWithSecret | null>(null);
  protected readonly done = signal('');
  protected readonly failed = signal('');
  /** What the receiver said to a test that it did not take. */
  protected readonly said = signal('');
  protected readonly testing = signal(false);

  protected readonly write = async (body: WebhookBody): Promise<void> => {
    const { id, version } = this.webhook.value()!;
    this.webhook.set(await this.api.invoke(updateWebhook, { id, body }, ifVersion(version)));
  };

  protected test(): Promise<void> {
    if (this.testing()) return Promise.resolve();
    this.testing.set(true);
    return this.act(async () => {
      const { httpStatus, tookMs } = await this.api.invoke(testWebhook, { id: this.id() });
      this.done.set(this.say.text('office.webhooks.tested', { status: httpStatus, ms: tookMs }));
    }).finally(() => this.testing.set(false));
  }

  protected async rotate(): Promise<void> {
    if (!(await this.sure('askRotate', 'rotate'))) return;
    await this.act(async () =>
      this.renewed.set(await this.api.invoke(rotateWebhookSecret, { id: this.id() })),
    );
  }

  protected async switchTo(active: boolean): Promise<void> {
    const { id, version } = this.webhook.value()!;
    await this.act(async () => {
      this.webhook.set(await this.api.invoke(updateWebhook, { id, body: { active } }, ifVersion(version)));
    });
  }

  protected async remove(): Promise<void> {
    if (!(await this.sure('askRemove', 'remove'))) return;
    await this.act(async () => {
      await this.api.invoke(deleteWebhook, { id: this.id() });
      await this.router.navigate(['/office/settings/webhooks']);
    });
  }

  private sure(question: 'askRotate' | 'askRemove', act: 'rotate' | 'remove'): Promise<boolean> {
    return this.ask.confirm({
      title: this.say.text(`office.webhooks.${question}.title`),
      meaning: this.say.text(`office.webhooks.${question}.meaning`),
      act: this.say.text(`office.webhooks.act.${act}`),
      keep: this.say.text('office.acts.ask.keep'),
    });
  }

  private async act(how: () => Promise<void>): Promise<void> {
    this.done.set('');
    this.failed.set('');
    this.said.set('');
    try {
      await how();
    } catch (failure) {
      const { code, facts } = Problem.from(failure);
      const why = this.explain.text(failure);
      this.failed.set(
        code === 'webhook-unavailable' ? this.say.text('office.webhooks.notTested', { why }) : why,
      );
      this.said.set(typeof facts['said'] === 'string' ? facts['said'] : '');
    }
  }
}
