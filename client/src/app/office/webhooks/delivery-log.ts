import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  output,
  resource,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listWebhookDeliveries } from 'contract/functions';
import type { DeliveryStatus, Webhook, WebhookDelivery } from 'contract/models';
import { Pending } from '../../ui/pending';
import type { AddressChange } from '../../ui/address-changes';
import { type Tone, ToneWord } from '../../ui/tone-word';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { filterAddress } from '../lists/filter-address';
import { DeliveryDetails } from './delivery-details';
import { WEBHOOK_EVENTS } from './webhook-form';

const TONES: Record<DeliveryStatus, Tone> = {
  waiting: 'wait',
  sending: 'wait',
  delivered: 'ok',
  failed: 'no',
};
const STATUSES = Object.keys(TONES) as DeliveryStatus[];
const PAGE = 25;
/** Whoever mends a receiver wants to see whether it helped. */
const LOOK_EVERY = 3_000;

/** What a webhook was sent, by filters that stand in the address, and one delivery opened. */
@Component({
  selector: 'app-delivery-log',
  imports: [DeliveryDetails, Pending, RouterLink, ToneWord, TranslocoDirective],
  templateUrl: './delivery-log.html',
  styleUrl: './delivery-log.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeliveryLog {
  readonly webhook = input.required<Webhook>();
  readonly status = input<string>();
  readonly event = input<string>();
  readonly cursor = input<string>();
  /** The one that is open. */
  readonly delivery = input<string>();
  /** Something may have been sent: the webhook is another now. */
  readonly moved = output();
  private readonly api = inject(Api);
  private readonly narrow = filterAddress();
  private readonly say = inject(Say);
  private readonly opened = viewChild(DeliveryDetails);
  private readonly webhookId = computed(() => this.webhook().id);
  protected readonly when = inject(When);
  protected readonly events = WEBHOOK_EVENTS;
  protected readonly statuses = STATUSES;
  protected readonly tones = TONES;
  protected readonly page = resource({
    params: () => ({
      id: this.webhookId(),
      limit: PAGE,
      status: STATUSES.find((known) => known === this.status()),
      event: WEBHOOK_EVENTS.find((known) => known === this.event()),
      cursor: this.cursor() || undefined,
    }),
    loader: ({ params }) => this.api.invoke(listWebhookDeliveries, params),
  });

  constructor() {
    const document = inject(DOCUMENT);
    const looking = setInterval(() => {
      if (document.visibilityState === 'visible') this.look();
    }, LOOK_EVERY);
    inject(DestroyRef).onDestroy(() => clearInterval(looking));
  }

  protected look(): void {
    this.page.reload();
    this.opened()?.look();
    this.moved.emit();
  }

  /** What is opened may not be among those that are found next. */
  protected filter(change: AddressChange): void {
    this.narrow({ delivery: null, ...change });
  }

  protected value({ target }: Event): string | null {
    return (target as HTMLSelectElement).value || null;
  }

  protected triesOf({ tries }: WebhookDelivery): string {
    return this.say.count('office.webhooks.log.triesOf', tries);
  }

  /** How the last try went: what was answered, or why nothing was. */
  protected resultOf({ httpStatus, fault, nextTryAt }: WebhookDelivery): string {
    return [
      httpStatus !== null && this.say.text('office.webhooks.log.answered', { status: httpStatus }),
      fault && this.say.text(`office.webhooks.fault.${fault}`),
      nextTryAt && this.say.text('office.webhooks.log.next', { at: this.when.soon(nextTryAt) }),
    ]
      .filter(Boolean)
      .join(', ');
  }
}
