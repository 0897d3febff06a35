import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { BookingDraft } from './booking-draft';

/** The later pages of a request need a time: without one (an old link, a sent request) the calendar comes first. */
export const hasChoice: CanActivateFn = (route) => {
  const id = route.paramMap.get('id') ?? '';
  return inject(BookingDraft).of(id) ? true : inject(Router).createUrlTree(['/schedules', id]);
};

/** The last page needs what the meeting is about, too. */
export const hasTopic: CanActivateFn = (route) => {
  const id = route.paramMap.get('id') ?? '';
  return inject(BookingDraft).of(id)?.topic
    ? true
    : inject(Router).createUrlTree(['/schedules', id, 'about']);
};
