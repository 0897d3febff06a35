import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Slot } from 'contract/models';
import { Say } from '../../words/say';
import { When } from '../when';

let made = 0;

/** The free times of one day, before and after noon, one of which can be taken. */
@Component({
  selector: 'ui-slot-picker',
  imports: [TranslocoDirective],
  templateUrl: './slot-picker.html',
  styleUrl: './slot-picker.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SlotPicker {
  readonly slots = input.required<readonly Slot[]>();
  /** The `start` of the chosen one. */
  readonly chosen = model<string | null>(null);
  protected readonly when = inject(When);
  protected readonly say = inject(Say);
  protected readonly group = `slots-${++made}`;

  protected readonly halves = computed(() => {
    const isMorning = ({ start }: Slot) => parseInt(this.when.time(start), 10) < 12;
    return [
      { name: 'morning', slots: this.slots().filter(isMorning) },
      { name: 'afternoon', slots: this.slots().filter((slot) => !isMorning(slot)) },
    ].filter((half) => half.slots.length > 0);
  });
}
