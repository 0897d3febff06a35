import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { callMeeting, passOverMeeting } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Explain } from '../../problem/explain';
import { When } from '../../ui/when';
import { Say } from '../../words/say';

/** The number of somebody who has arrived, whether it was called, and calling it again. */
@Component({
  selector: 'app-arrival-line',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (meeting().arrival; as arrival) {
        <b class="num">{{ t('office.day.call.number', { number: arrival.number }) }}</b>
        <span class="muted num">{{ state() }}</span>
        @if (meeting().status === 'checkedIn') {
          <button type="button" class="link" [attr.aria-label]="label('again')" (click)="again()">
            {{ t(arrival.calledAt ? 'office.day.call.again' : 'office.day.call.now') }}
          </button>
          @if (arrival.calledAt && !arrival.unanswered) {
            <button type="button" class="link" [attr.aria-label]="label('unanswered')" (click)="passOver()">
              {{ t('office.day.call.unanswered') }}
            </button>
          }
        }
        <span role="alert" class="failed">{{ failed() }}</span>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex: none;
      gap: 0 12px;
      align-items: baseline;
    }
    @media (max-width: 900px) {
      :host {
        flex-wrap: wrap;
      }
    }
    button {
      min-height: 28px;
    }
    .failed {
      color: var(--no);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArrivalLine {
  readonly meeting = input.required<Meeting>();
  readonly called = output();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  private readonly when = inject(When);
  protected readonly failed = signal('');
  protected readonly state = computed(() => {
    const { arrival } = this.meeting();
    if (!arrival?.calledAt) return this.say.text('office.day.call.waits');
    const key = arrival.unanswered ? 'wasUnanswered' : arrival.calls > 1 ? 'wasCalledAgain' : 'wasCalled';
    const facts = { time: this.when.time(arrival.calledAt), n: arrival.calls };
    return this.say.text(`office.day.call.${key}`, facts);
  });

  /** Many rows have the same button: each says whose it is. */
  protected label(act: 'again' | 'unanswered'): string {
    const { arrival, attendee } = this.meeting();
    const key = act === 'again' && !arrival?.calledAt ? 'now' : act;
    return `${this.say.text(`office.day.call.${key}`)}: ${attendee.givenName} ${attendee.familyName}`;
  }

  protected again(): Promise<void> {
    return this.write(() => this.api.invoke(callMeeting, { id: this.meeting().id }));
  }

  protected passOver(): Promise<void> {
    return this.write(() => this.api.invoke(passOverMeeting, { id: this.meeting().id }));
  }

  private async write(how: () => Promise<unknown>): Promise<void> {
    this.failed.set('');
    try {
      await how();
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.called.emit();
  }
}
