import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Webhook, WebhookBody, WebhookEventName } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { Labelled } from '../../ui/labelled';
import { Say } from '../../words/say';

/** As the document has them; one that is missing or unknown does not compile. */
const EVENTS = Object.keys({
  MeetingRequested: 0,
  MeetingApproved: 0,
  MeetingRefused: 0,
  MeetingRescheduled: 0,
  MeetingCancelled: 0,
  MeetingExpired: 0,
  MeetingAnswered: 0,
  AnswerDeclined: 0,
  MeetingResolved: 0,
  MeetingCheckedIn: 0,
  MeetingHeld: 0,
  MeetingMissed: 0,
  RoomCreated: 0,
  HostAbsent: 0,
  SchedulePublished: 0,
  ScheduleChanged: 0,
  CitizenRegistered: 0,
  EmailConfirmed: 0,
} satisfies Record<WebhookEventName, 0>) as WebhookEventName[];

export { EVENTS as WEBHOOK_EVENTS };

/** Where events are sent, and which: of a new webhook or of one that is there. */
@Component({
  selector: 'app-webhook-form',
  imports: [Labelled, TranslocoDirective],
  templateUrl: './webhook-form.html',
  styleUrl: './webhook-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WebhookForm {
  /** None: a new one is made. */
  readonly webhook = input<Webhook>();
  /** Writes it down; what it throws is shown at the fields. */
  readonly write = input.required<(body: WebhookBody) => Promise<void>>();
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  /** Read anew every few seconds; what is being typed is only given up for what somebody else has changed. */
  private readonly kept = computed(this.webhook, {
    equal: (a, b) => a?.id === b?.id && a?.version === b?.version,
  });
  protected readonly events = EVENTS;
  protected readonly url = linkedSignal(() => this.kept()?.url ?? '');
  protected readonly description = linkedSignal(() => this.kept()?.description ?? '');
  protected readonly allowPrivate = linkedSignal(() => this.kept()?.allowPrivateNetwork ?? false);
  protected readonly chosen = linkedSignal<ReadonlySet<WebhookEventName>>(() => new Set(this.kept()?.events));
  protected readonly onlyChosen = linkedSignal(() => (this.kept()?.events.length ?? 0) > 0);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly noneChosen = signal(false);
  protected readonly saved = signal(false);
  private busy = false;
  protected readonly failed = computed(() => {
    const problem = this.problem();
    if (!problem) return '';
    return problem.errors.length > 0 ? this.say.text('office.webhooks.faults') : this.explain.text(problem);
  });

  protected valueOf({ target }: Event): string {
    return (target as HTMLInputElement).value;
  }

  protected choose(event: WebhookEventName, { target }: Event): void {
    const chosen = new Set(this.chosen());
    if ((target as HTMLInputElement).checked) chosen.add(event);
    else chosen.delete(event);
    this.chosen.set(chosen);
    this.noneChosen.set(false);
  }

  protected async save(): Promise<void> {
    this.noneChosen.set(this.onlyChosen() && this.chosen().size === 0);
    if (this.busy || this.noneChosen()) return;
    this.busy = true;
    this.problem.set(null);
    this.saved.set(false);
    const isNew = !this.webhook();
    try {
      await this.write()({
        url: this.url().trim(),
        description: this.description().trim() || null,
        events: this.onlyChosen() ? [...this.chosen()] : [],
        allowPrivateNetwork: this.allowPrivate(),
      });
      if (isNew) this.empty();
      else this.saved.set(true);
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    }
    this.busy = false;
  }

  private empty(): void {
    this.url.set('');
    this.description.set('');
    this.allowPrivate.set(false);
    this.onlyChosen.set(false);
    this.chosen.set(new Set());
  }
}
