import type { Routes } from '@angular/router';
import { withWords } from '../words/with-words';
import { leaveWhenSaved } from './edit-schedule/leave-when-saved';
import { leaveWhenSaved as leaveWordsWhenSaved } from './messages/leave-when-saved';
import { only } from './roles';

export const officeRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./office-frame').then((m) => m.OfficeFrame),
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./day/day').then((m) => m.Day) },
      {
        path: 'day',
        canMatch: [only('calendar')],
        loadComponent: () => import('./day/day').then((m) => m.Day),
      },
      {
        path: 'requests',
        canMatch: [only('requests')],
        loadComponent: () => import('./decide-meetings/decide-meetings').then((m) => m.DecideMeetings),
      },
      {
        path: 'notifications',
        loadComponent: () => import('./notifications').then((m) => m.Notifications),
      },
      {
        path: 'account',
        loadComponent: () =>
          withWords('account', () => import('./account/account').then((m) => m.OfficeAccount)),
      },
      {
        path: 'not-told',
        canMatch: [only('notTold')],
        loadComponent: () => import('./told/not-told').then((m) => m.NotToldPage),
      },
      {
        path: 'calendar',
        canMatch: [only('calendar')],
        loadComponent: () => import('./calendar/calendar').then((m) => m.Calendar),
      },
      {
        path: 'meetings',
        canMatch: [only('meetings')],
        loadComponent: () => import('./meetings/meeting-list').then((m) => m.MeetingList),
      },
      {
        path: 'book',
        canMatch: [only('book')],
        loadComponent: () => import('./book/book-on-behalf').then((m) => m.BookOnBehalf),
      },
      {
        path: 'schedules',
        canMatch: [only('schedules')],
        children: [
          {
            path: '',
            pathMatch: 'full',
            loadComponent: () => import('./schedules/schedule-list').then((m) => m.ScheduleList),
          },
          {
            path: 'new',
            canMatch: [only('editSchedule')],
            canDeactivate: [leaveWhenSaved],
            loadComponent: () => import('./edit-schedule/edit-schedule').then((m) => m.EditSchedule),
          },
          {
            path: ':id',
            canMatch: [only('editSchedule')],
            canDeactivate: [leaveWhenSaved],
            loadComponent: () => import('./edit-schedule/edit-schedule').then((m) => m.EditSchedule),
          },
        ],
      },
      {
        path: 'absences',
        canMatch: [only('absences')],
        children: [
          {
            path: '',
            pathMatch: 'full',
            loadComponent: () => import('./absences/absences').then((m) => m.Absences),
          },
          {
            path: ':id',
            loadComponent: () => import('./absences/absence-result').then((m) => m.AbsenceResult),
          },
        ],
      },
      {
        path: 'reports',
        canMatch: [only('reports')],
        loadComponent: () => import('./reports/reports').then((m) => m.Reports),
      },
      {
        path: 'people',
        canMatch: [only('people')],
        loadComponent: () => import('./people/people').then((m) => m.People),
      },
      {
        path: 'settings',
        pathMatch: 'full',
        canMatch: [only('settings')],
        loadComponent: () => import('./settings/settings').then((m) => m.SettingsPage),
      },
      {
        path: 'settings/video',
        canMatch: [only('settings')],
        loadComponent: () => import('./video/video-settings').then((m) => m.VideoSettings),
      },
      {
        path: 'settings/api-clients',
        canMatch: [only('settings')],
        loadComponent: () => import('./api-clients/api-clients').then((m) => m.ApiClientsPage),
      },
      {
        path: 'settings/webhooks',
        canMatch: [only('settings')],
        loadComponent: () => import('./webhooks/webhook-list').then((m) => m.WebhookList),
      },
      {
        path: 'settings/webhooks/:id',
        canMatch: [only('settings')],
        loadComponent: () => import('./webhooks/webhook-page').then((m) => m.WebhookPage),
      },
      {
        path: 'settings/messages',
        canMatch: [only('settings')],
        loadComponent: () => import('./messages/message-list').then((m) => m.MessageList),
      },
      {
        path: 'settings/messages/:message/:language',
        canMatch: [only('settings')],
        canDeactivate: [leaveWordsWhenSaved],
        loadComponent: () => import('./messages/message-editor').then((m) => m.MessageEditor),
      },
      {
        path: 'screens',
        canMatch: [only('screens')],
        loadComponent: () => import('./screens/screens').then((m) => m.ScreensPage),
      },
      {
        path: 'audit',
        canMatch: [only('audit')],
        loadComponent: () => import('./audit/audit-list').then((m) => m.AuditList),
      },
      {
        path: 'unfinished',
        canMatch: [only('unfinished')],
        loadComponent: () => import('./unfinished/unfinished').then((m) => m.UnfinishedPage),
      },
      { path: 'no-rights', loadComponent: () => import('./no-rights').then((m) => m.NoRights) },
      { path: '**', loadComponent: () => import('./no-such-page').then((m) => m.NoSuchPage) },
    ],
  },
];
