import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  resource,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getWebhookDelivery, resendWebhookDelivery } from 'contract/functions';
import { Explain } from '../../problem/explain';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';

/** One delivery: what is sent, each try, and a button to send it again. */
@Component({
  selector: 'app-delivery-details',
  imports: [Pending, RouterLink, TranslocoDirective],
  templateUrl: './delivery-details.html',
  styleUrl: './delivery-details.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeliveryDetails {
  readonly webhookId = input.required<string>();
  readonly id = input.required<string>();
  /** It goes out again. */
  readonly sent = output();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly delivery = resource({
    params: () => ({ id: this.webhookId(), deliveryId: this.id() }),
    loader: ({ params }) => this.api.invoke(getWebhookDelivery, params),
  });
  /** As it is sent, only with its lines broken for people. */
  protected readonly body = computed(() =>
    this.delivery.hasValue() ? JSON.stringify(JSON.parse(this.delivery.value().body), null, 2) : '',
  );
  protected readonly told = linkedSignal(() => (this.id(), ''));
  protected readonly failed = linkedSignal(() => (this.id(), ''));

  /** It may have been tried meanwhile. */
  look(): void {
    this.delivery.reload();
  }

  protected async resend(): Promise<void> {
    this.told.set('');
    this.failed.set('');
    try {
      const ids = { id: this.webhookId(), deliveryId: this.id() };
      this.delivery.set(await this.api.invoke(resendWebhookDelivery, ids));
      this.told.set(this.say.text('office.webhooks.log.resent'));
      this.sent.emit();
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
  }
}
