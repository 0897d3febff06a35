import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { acceptOffer } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Explain } from '../../problem/explain';
import { ifVersion } from '../../session/api-calls';
import { Notice } from '../../ui/notice';
import { When } from '../../ui/when';
import { Say } from '../../words/say';

/** The host is away: the citizen chooses one of the times that are held for them. */
@Component({
  selector: 'app-choose-offer',
  imports: [Notice, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @let it = meeting();
      @if (it.offers; as offers) {
        <ui-notice
          tone="wait"
          [heading]="t('portal.meeting.offer.title')"
          [text]="t('portal.meeting.offer.text')"
        >
          <form class="no-print" (submit)="$event.preventDefault(); accept()">
            <fieldset>
              <legend>{{ t('portal.meeting.offer.legend') }}</legend>
              @for (offer of offers; track offer.id) {
                <label>
                  <input
                    type="radio"
                    name="offer"
                    [value]="offer.id"
                    [checked]="offer.id === chosen()"
                    (change)="chosen.set(offer.id)"
                  />
                  <span>
                    <time class="num" [attr.datetime]="offer.start">{{ when.full(offer.start) }}</time>
                    @if (where(offer.place, offer.host); as more) {
                      <small>{{ more }}</small>
                    }
                  </span>
                </label>
              }
            </fieldset>
            <p class="until">
              {{ t('portal.meeting.offer.until', { time: when.full(it.offersUntil ?? it.start) }) }}
            </p>
            <p role="alert" class="failed">{{ failed() }}</p>
            <button type="submit" class="btn" [attr.aria-disabled]="busy() ? 'true' : null">
              {{ t('portal.meeting.offer.act') }}
            </button>
          </form>
        </ui-notice>
      }
    </ng-container>
  `,
  styles: `
    fieldset {
      margin: 12px 0 0;
      padding: 0;
      border: 0;
    }
    legend {
      font-weight: 650;
    }
    label {
      display: flex;
      gap: 12px;
      align-items: center;
      min-height: 52px;
      cursor: pointer;
    }
    input {
      width: 22px;
      height: 22px;
      flex: none;
    }
    time {
      font-weight: 650;
    }
    small {
      display: block;
      font-size: 0.89em;
    }
    .failed {
      color: var(--no);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChooseOffer {
  readonly meeting = input.required<Meeting>();
  readonly moved = output<Meeting>();
  /** The times are no longer what the reader saw. */
  readonly stale = output<string>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly chosen = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');

  /** Said only where it differs from what the citizen knows. */
  protected where(place: string | null, host: Meeting['host']): string {
    const { mode, place: known, host: before } = this.meeting();
    const elsewhere = mode === 'inPerson' && place !== known ? place : null;
    return [host.id === before.id ? null : host.name, elsewhere].filter(Boolean).join(' · ');
  }

  protected async accept(): Promise<void> {
    const { id, version, offers } = this.meeting();
    const offerId = this.chosen() ?? (offers?.length === 1 ? offers[0]!.id : null);
    if (this.busy()) return;
    if (!offerId) {
      this.failed.set(this.say.text('portal.meeting.offer.choose'));
      return;
    }
    this.busy.set(true);
    this.failed.set('');
    try {
      this.moved.emit(await this.api.invoke(acceptOffer, { id, offerId }, ifVersion(version)));
    } catch (failure) {
      this.stale.emit(this.explain.text(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
