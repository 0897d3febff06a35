import { afterRenderEffect, computed, inject, type Signal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { nextTask } from '../next-task';
import { Busy } from './busy';

/**
 * How many parts of a view may be drawn by now, all of them in the end: on the first page that the application shows they
 * come a few at a time, each in a task of its own, so that a slow phone answers to its reader meanwhile. Later ones are
 * whole at once: whoever comes back to a page finds it as long as they left it.
 * @param count undefined while it is not known yet
 */
export function partByPart(
  count: Signal<number | undefined>,
  { first, step } = { first: 1, step: 1 },
): Signal<number> {
  const isFirstPage = (inject(Router).lastSuccessfulNavigation()?.id ?? 1) === 1;
  const drawn = signal(isFirstPage ? first : Infinity);
  inject(Busy).while(computed(() => drawn() < (count() ?? 0)));
  afterRenderEffect(() => {
    const now = drawn();
    const all = count();
    if (all === undefined || now === Infinity) return;
    void nextTask().then(() => drawn.set(now < all ? now + step : Infinity));
  });
  return drawn.asReadonly();
}
