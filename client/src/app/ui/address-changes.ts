import { inject } from '@angular/core';
import { Router } from '@angular/router';

/** What an address says after its `?`; null takes a name out of it. */
export type AddressChange = Record<string, string | null>;

/**
 * Changes what the address of the page says, all of it however quickly one change follows another: the router takes the
 * last navigation for the only one, and what those before it said would be lost. Called in an injection context.
 * @param of.page whose address it is, where it is not the one that is shown
 * @param of.keepsBack whether the browser's “back” leads to how it was
 */
export function addressChanges(
  of: { page?: string[]; keepsBack?: boolean } = {},
): (change: AddressChange) => void {
  const router = inject(Router);
  let underWay: AddressChange = {};
  return (change) => {
    underWay = { ...underWay, ...change };
    const there = router.navigate(of.page ?? [], {
      queryParams: underWay,
      queryParamsHandling: 'merge',
      replaceUrl: !of.keepsBack,
    });
    void there.finally(() => {
      if (!router.currentNavigation()) underWay = {};
    });
  };
}
