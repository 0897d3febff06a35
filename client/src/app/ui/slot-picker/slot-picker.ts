import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { Slot } from 'contract/models';
import { Say } from '../../words/say';
import { When } from '../when';

let made = 0;

/** The free times of one day, one of which can be taken: before and after noon, or place by place. */
@Component({
  selector: 'ui-slot-picker',
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

  /** A day may be held in two villages in turn: there the place says more than the noon. */
  protected readonly parts = computed(() => {
    const places = new Set(this.slots().map((slot) => slot.place));
    return places.size > 1 ? this.byPlace() : this.byNoon();
  });

  private byPlace() {
    const places = Map.groupBy(this.slots(), (slot) => slot.place ?? '');
    return [...places].map(([name, slots]) => ({ name, slots }));
  }

  private byNoon() {
    const isMorning = ({ start }: Slot) => parseInt(this.when.time(start), 10) < 12;
    return [
      { name: this.say.text('ui.slots.morning'), slots: this.slots().filter(isMorning) },
      { name: this.say.text('ui.slots.afternoon'), slots: this.slots().filter((slot) => !isMorning(slot)) },
    ].filter((part) => part.slots.length > 0);
  }
}
