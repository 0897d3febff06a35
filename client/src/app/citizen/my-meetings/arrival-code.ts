import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { QrCode } from '../../ui/qr-code';

/** What to show at the door, and afterwards the number that will be called. */
@Component({
  selector: 'app-arrival-code',
  imports: [QrCode, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (meeting().arrival; as arrival) {
        <p class="here num">{{ t('portal.meeting.arrive.here', { number: arrival.number }) }}</p>
      } @else {
        <ui-qr-code
          [text]="digits()"
          [label]="t('portal.meeting.arrive.picture', { reference: meeting().reference })"
        />
        <p class="muted num">{{ t('portal.meeting.arrive.code', { reference: meeting().reference }) }}</p>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 20px;
      align-items: center;
      margin-top: 20px;
    }
    .here {
      font-weight: 650;
    }
    .muted {
      flex: 1 1 14em;
      max-width: 32em;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArrivalCode {
  readonly meeting = input.required<Meeting>();

  /** Digits alone make the smallest code, and reach a hand scanner’s computer unharmed by its keyboard layout. */
  protected digits(): string {
    return this.meeting().reference.replaceAll('-', '');
  }
}
