import type { PublicSchedule, Slot } from 'contract/models';
import type { Draft } from './booking-draft';
import { usualPlace } from './schedule-of';

/** To everyone else a kept time is taken; the one for whom it is kept still sees it among the free ones. */
export function withOwnTime(slots: readonly Slot[], draft: Draft | null, schedule: PublicSchedule): Slot[] {
  const isKept = draft?.held && Date.parse(draft.held.until) > Date.now();
  if (!isKept || slots.some(({ start }) => start === draft.start)) return [...slots];
  const { modes, slotMinutes } = schedule;
  const own: Slot = {
    start: draft.start,
    end: new Date(Date.parse(draft.start) + slotMinutes * 60_000).toISOString(),
    modes,
    remaining: 1,
    place: draft.place === usualPlace(schedule) ? null : draft.place,
  };
  return [...slots, own].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}
