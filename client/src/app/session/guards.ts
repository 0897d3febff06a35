import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, RedirectCommand, Router, type UrlTree } from '@angular/router';
import { Session } from './session';

const logInFirst = (router: Router, next: string): UrlTree =>
  router.createUrlTree(['/login'], { queryParams: { next } });

/** Pages of a citizen: a visitor logs in first, staff belong in the back office. */
export const citizenOnly: CanActivateFn = (_route, { url }) => {
  const session = inject(Session);
  const router = inject(Router);
  if (session.isCitizen()) return true;
  return session.isStaff() ? router.createUrlTree(['/office']) : logInFirst(router, url);
};

/** The back office: the address stays, so that a citizen sees which page was refused. */
export const staffOnly: CanMatchFn = () => {
  const session = inject(Session);
  const router = inject(Router);
  if (session.isStaff()) return true;
  const url = router.currentNavigation()?.extractedUrl.toString() ?? '/office';
  if (session.isCitizen())
    return new RedirectCommand(router.parseUrl('/no-access'), { skipLocationChange: true });
  return logInFirst(router, url);
};
