import { inject } from '@angular/core';
import { Router } from '@angular/router';

/**
 * How a list is narrowed: in its address, so that a search can be kept and sent on. Any other filter begins again from
 * the first page. Called in an injection context.
 */
export function filterAddress(): (change: Record<string, string | null>) => void {
  const router = inject(Router);
  return (change) =>
    void router.navigate([], {
      queryParams: { cursor: null, ...change },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
}
