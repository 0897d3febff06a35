import { computed, type Signal } from '@angular/core';
import { partByPart } from '../../ui/part-by-part';
import type { Section } from './tree';

/** What a phone shows at once, and what is added whenever it has drawn that. */
const SCHEDULES = { first: 4, step: 4 };

/** The list, drawn part by part where it is the first that the reader sees. */
export function gradually<S>(whole: Signal<Section<S>[] | undefined>): Signal<Section<S>[] | undefined> {
  const count = computed(() => whole()?.reduce((sum, { schedules }) => sum + schedules.length, 0));
  const shown = partByPart(count, SCHEDULES);
  return computed(() => beginning(whole(), shown()));
}

/** The sections that hold the first so many schedules. */
export function beginning<S>(
  sections: Section<S>[] | undefined,
  schedules: number,
): Section<S>[] | undefined {
  let left = schedules;
  return sections?.flatMap((section) => {
    if (left <= 0) return [];
    const some = section.schedules.slice(0, left);
    left -= some.length;
    return [{ ...section, schedules: some }];
  });
}
