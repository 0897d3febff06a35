import { inject } from '@angular/core';
import { type CanMatchFn, RedirectCommand, Router } from '@angular/router';
import { Session } from '../session/session';

export type Role = 'administrator' | 'host' | 'desk' | 'auditor';

/** Which pages are for whom; the server decides, this only spares people doors that are locked. */
export const PAGES = {
  calendar: ['administrator', 'host', 'desk'],
  meetings: ['administrator', 'host', 'desk'],
  requests: ['administrator', 'host', 'desk'],
  notTold: ['administrator', 'host', 'desk'],
  book: ['administrator', 'host', 'desk'],
  schedules: ['administrator', 'host', 'desk', 'auditor'],
  editSchedule: ['administrator'],
  absences: ['administrator', 'host', 'desk'],
  reports: ['administrator', 'auditor', 'host'],
  people: ['administrator'],
  settings: ['administrator'],
  screens: ['administrator', 'desk'],
  unfinished: ['administrator'],
  audit: ['administrator', 'auditor'],
} satisfies Record<string, Role[]>;

export type Page = keyof typeof PAGES;

export const maySee = (page: Page, roles: readonly string[]): boolean =>
  PAGES[page].some((role) => roles.includes(role));

/** The address stays, so that the reader sees which page was refused. */
export const only =
  (page: Page): CanMatchFn =>
  () =>
    maySee(page, inject(Session).account()?.roles ?? []) ||
    new RedirectCommand(inject(Router).parseUrl('/office/no-rights'), { skipLocationChange: true });
