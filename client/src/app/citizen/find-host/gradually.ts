import { afterRenderEffect, computed, inject, type Signal, signal } from '@angular/core';
import { Busy } from '../../ui/busy';
import type { Section } from './tree';

/** What a phone shows at once, and what is added whenever it has drawn that. */
const FIRST = 8;
const STEP = 8;

// Only the application's first list: whoever comes back finds the page as long as they left it.
let isDrawn = false;

/** The list, drawn part by part the first time, so that a slow phone answers to its reader meanwhile. */
export function gradually<S>(whole: Signal<Section<S>[] | undefined>): Signal<Section<S>[] | undefined> {
  const shown = signal(isDrawn ? Infinity : FIRST);
  const count = computed(() => (whole() ?? []).reduce((sum, { schedules }) => sum + schedules.length, 0));
  inject(Busy).while(computed(() => shown() < count()));
  afterRenderEffect(() => {
    const drawn = shown();
    if (!whole() || drawn === Infinity) return;
    isDrawn = drawn >= count();
    // After the frame is on the screen, and after what the reader does next.
    setTimeout(() => shown.set(isDrawn ? Infinity : drawn + STEP));
  });
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
