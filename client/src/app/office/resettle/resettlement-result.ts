import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import type { Resettlement, ResettledMeeting } from 'contract/models';
import { phoneInWords } from '../../ui/phone';
import { When } from '../../ui/when';
import { Say } from '../../words/say';

const OUTCOMES = ['cancelled', 'takenOver', 'offered', 'moved', 'kept', 'notPossible', 'gone'] as const;

/** What became of the meetings, and the list of those whom somebody must ring up, to be printed. */
@Component({
  selector: 'app-resettlement-result',
  imports: [RouterLink, TranslocoDirective],
  templateUrl: './resettlement-result.html',
  styleUrl: './resettlement-result.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResettlementResult {
  readonly result = input.required<Resettlement>();
  protected readonly when = inject(When);
  private readonly say = inject(Say);
  protected readonly phoneInWords = phoneInWords;
  protected readonly toRing = computed(() => this.result().meetings.filter(({ told }) => told === 'ring'));
  protected readonly counts = computed(() =>
    OUTCOMES.map((name) => ({ name, n: this.result().counts[name] })).filter(({ n }) => n > 0),
  );

  /** What the caller has to say to this person. */
  protected toSay({ outcome, offers, host, start }: ResettledMeeting): string {
    if (outcome === 'offered')
      return this.say.text('office.resettle.say.offered', {
        times: offers.map((offer) => this.when.short(offer.start)).join(' · '),
      });
    return this.say.text(`office.resettle.say.${outcome ?? 'notPossible'}`, {
      host: host.name,
      time: this.when.short(start),
    });
  }

  protected print(): void {
    globalThis.print();
  }
}
