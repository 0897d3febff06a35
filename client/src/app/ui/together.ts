import { computed, type Signal } from '@angular/core';

/** What a page has asked for and waits for, as `ui-pending` shows it. */
export interface Asked {
  error: Signal<Error | undefined>;
  isLoading: Signal<boolean>;
  reload(): boolean;
}

/** Several of them as one, for a page that needs all: whatever failed is asked for again. */
export function together(...all: Asked[]): Asked {
  return {
    error: computed(() => all.map((one) => one.error()).find((error) => error !== undefined)),
    isLoading: computed(() => all.some((one) => one.isLoading())),
    reload: () => all.filter((one) => one.error()).map((one) => one.reload()).length > 0,
  };
}
