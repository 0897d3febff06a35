import { computed, DestroyRef, inject, Injectable, type Signal, signal } from '@angular/core';
import { Router } from '@angular/router';

/** Whether the view is still loading: its code, or anything that it waits for. `main` says so with `aria-busy`. */
@Injectable({ providedIn: 'root' })
export class Busy {
  private readonly router = inject(Router);
  private readonly waiting = signal<readonly Signal<boolean>[]>([]);
  readonly now = computed(
    () => this.router.currentNavigation() !== null || this.waiting().some((isWaiting) => isWaiting()),
  );

  /** Counts as loading while the signal is true and the caller lives. */
  while(isWaiting: Signal<boolean>, life = inject(DestroyRef)): void {
    this.waiting.update((all) => [...all, isWaiting]);
    life.onDestroy(() => this.waiting.update((all) => all.filter((one) => one !== isWaiting)));
  }
}
