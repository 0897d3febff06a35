import { computed, inject, linkedSignal, resource, type Signal } from '@angular/core';
import { Api } from 'contract/api';
import { listSlots } from 'contract/fn/scheduling/list-slots';
import type { ClosedDay, Slot, Slots } from 'contract/models';
import { addDays, addMonths, When } from '../../ui/when';
import { Language } from '../../words/language';

/** As many days as one question may cover. */
const DAYS_AT_ONCE = 92;

/** All that is known of one date of a schedule. */
export interface DayTimes {
  slots: readonly Slot[];
  closed?: ClosedDay;
}

export type TimesByDay = ReadonlyMap<string, DayTimes>;

/** The free times of the next three months of a schedule, in one question. */
export function freeTimesSoon(scheduleId: Signal<string | undefined>) {
  const api = inject(Api);
  const when = inject(When);
  const language = inject(Language);
  return resource({
    // Why a day is closed is said by the server: another language is another answer.
    params: () => {
      const id = scheduleId();
      return id === undefined ? undefined : { id, language: language.code() };
    },
    loader: ({ params: { id } }) => {
      const today = when.today();
      return api.invoke(listSlots, { id, from: today, to: addDays(today, DAYS_AT_ONCE - 1) });
    },
  });
}

/** The free times of a later month, asked for only when the reader turns to it. */
export function freeTimesOf(scheduleId: Signal<string>, month: Signal<string>) {
  const api = inject(Api);
  const when = inject(When);
  const asked = resource({
    params: () => {
      const days = { from: `${month()}-01`, to: addDays(`${addMonths(month(), 1)}-01`, -1) };
      const isKnown = days.to < addDays(when.today(), DAYS_AT_ONCE);
      return isKnown ? undefined : { id: scheduleId(), ...days };
    },
    loader: ({ params }) => api.invoke(listSlots, params),
  });
  /** Months seen before stay known, so that turning back and forth does not blink. */
  const known = linkedSignal<Slots | undefined, readonly Slots[]>({
    source: () => (asked.hasValue() ? asked.value() : undefined),
    computation: (fresh, before) => [...(before?.value ?? []), ...(fresh ? [fresh] : [])],
  });
  return { asked, known: computed(() => known()) };
}

/** Answers put together by date; where two speak of the same date the later one is the fresher. */
export function byDay(answers: readonly Slots[], dateOf: (start: string) => string): TimesByDay {
  const days = new Map<string, DayTimes>();
  for (const { slots, closed } of answers) {
    for (const day of closed) days.set(day.date, { slots: [], closed: day });
    const groups = Map.groupBy(slots, (slot) => dateOf(slot.start));
    for (const [date, free] of groups) days.set(date, { ...days.get(date), slots: free });
  }
  return days;
}
