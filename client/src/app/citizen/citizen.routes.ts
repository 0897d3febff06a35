import type { Routes } from '@angular/router';
import { apart } from '../next-task';
import { citizenOnly } from '../session/guards';
import { withWords } from '../words/with-words';
import { hasChoice, hasTopic } from './book-meeting/has-choice';

/** The pages of the portal; each is fetched when it is first opened. */
export const citizenRoutes: Routes = [
  {
    path: '',
    loadComponent: () => apart(() => import('./portal-frame').then((m) => m.PortalFrame)),
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => apart(() => import('./find-host/start').then((m) => m.Start)),
      },
      {
        path: 'timetable',
        loadComponent: () => import('./timetable/timetable-page').then((m) => m.TimetablePage),
      },
      {
        path: 'accessibility',
        loadComponent: () => import('./accessibility/accessibility-page').then((m) => m.AccessibilityPage),
      },
      {
        path: 'document-status',
        loadComponent: () =>
          import('./document-status/document-status-page').then((m) => m.DocumentStatusPage),
      },
      {
        path: 'schedules/:id',
        children: [
          {
            path: '',
            loadComponent: () =>
              apart(() => import('./book-meeting/schedule-page').then((m) => m.SchedulePage)),
          },
          {
            path: 'about',
            canActivate: [hasChoice],
            loadComponent: () => import('./book-meeting/about-page').then((m) => m.AboutPage),
          },
          {
            path: 'check',
            canActivate: [hasChoice, hasTopic, citizenOnly],
            loadComponent: () => import('./book-meeting/check-page').then((m) => m.CheckPage),
          },
        ],
      },
      {
        path: 'my',
        canActivate: [citizenOnly],
        children: [
          { path: '', pathMatch: 'full', redirectTo: 'meetings' },
          {
            path: 'meetings',
            loadComponent: () => import('./my-meetings/my-meetings').then((m) => m.MyMeetings),
          },
          {
            path: 'account',
            loadComponent: () =>
              withWords('account', () => import('./account/account-page').then((m) => m.AccountPage)),
          },
        ],
      },
      {
        path: 'notifications',
        canActivate: [citizenOnly],
        loadComponent: () => import('./notifications-page').then((m) => m.NotificationsPage),
      },
      {
        path: 'meetings/:id',
        canActivate: [citizenOnly],
        children: [
          { path: '', loadComponent: () => import('./my-meetings/meeting-page').then((m) => m.MeetingPage) },
          { path: 'sent', loadComponent: () => import('./my-meetings/sent-page').then((m) => m.SentPage) },
          { path: 'move', loadComponent: () => import('./my-meetings/move-page').then((m) => m.MovePage) },
        ],
      },
      { path: 'login', loadComponent: () => import('./join/log-in').then((m) => m.LogIn) },
      { path: 'register', loadComponent: () => import('./join/register').then((m) => m.Register) },
      {
        path: 'confirm-email',
        loadComponent: () => import('./join/confirm-email').then((m) => m.ConfirmEmail),
      },
      {
        path: 'forgot-password',
        loadComponent: () => import('./join/forgot-password').then((m) => m.ForgotPassword),
      },
      {
        path: 'reset-password',
        loadComponent: () => import('./join/reset-password').then((m) => m.ResetPassword),
      },
      {
        path: 'account-deleted',
        loadComponent: () => import('./account/account-deleted').then((m) => m.AccountDeleted),
      },
      { path: 'no-access', loadComponent: () => import('./no-access').then((m) => m.NoAccess) },
      { path: '**', loadComponent: () => import('./not-found').then((m) => m.NotFound) },
    ],
  },
];
