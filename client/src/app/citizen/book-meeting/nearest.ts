import type { Mode, Slot } from 'contract/models';

/** The free times nearest to a wanted one, before and after it, in their order; only those that can be met in this way. */
export function nearest(slots: readonly Slot[], wanted: string, mode: Mode, most: number): Slot[] {
  const distance = ({ start }: Slot): number => Math.abs(Date.parse(start) - Date.parse(wanted));
  return slots
    .filter((slot) => slot.modes.includes(mode) && distance(slot) > 0)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, most)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}
