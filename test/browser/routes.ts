/**
 * Every route of the client, by who may open it, with the addresses that open it: `every-page.spec.ts` goes to all of
 * them. `{schedule}`, `{meeting}`, `{absence}` and `{webhook}` stand for what `a-town-at-work.ts` has made.
 * A spec of the client (`every-route.spec.ts`) fails when a route is missing here.
 */
export type Who = 'visitor' | 'citizen' | 'administrator' | 'official' | 'desk' | 'auditor';

export const ACCOUNTS: Record<Who, string | null> = {
  visitor: null,
  citizen: 'maria@citizens.example',
  administrator: 'admin@rozovets.example',
  official: 'architect@rozovets.example',
  desk: 'desk@rozovets.example',
  auditor: 'auditor@rozovets.example',
};

/** The route as the router spells it → addresses, each another state of its page. */
export const ROUTES: Record<Who, Record<string, string[]>> = {
  visitor: {
    '': ['/', '/?q=kmet', '/?q=никой'],
    accessibility: ['/accessibility'],
    timetable: ['/timetable'],
    'document-status': ['/document-status'],
    'schedules/:id': ['/schedules/{schedule}', '/schedules/{unknown}'],
    'schedules/:id/about': ['/schedules/{schedule}/about'],
    login: ['/login'],
    register: ['/register'],
    'confirm-email': ['/confirm-email?token=none'],
    'forgot-password': ['/forgot-password'],
    'reset-password': ['/reset-password?token=none'],
    'account-deleted': ['/account-deleted'],
    kiosk: ['/kiosk'],
    display: ['/display'],
    'meetings/:id/room': ['/meetings/{unknown}/room?token=none'],
    'dev/pieces': ['/dev/pieces', '/dev/pieces?in=office'],
    '**': ['/nowhere'],
  },
  citizen: {
    my: ['/my'],
    'my/meetings': ['/my/meetings?when=past'],
    'my/account': ['/my/account'],
    notifications: ['/notifications'],
    'meetings/:id': ['/meetings/{meeting}', '/meetings/{unknown}'],
    'meetings/:id/sent': ['/meetings/{meeting}/sent'],
    'meetings/:id/move': ['/meetings/{meeting}/move'],
    'schedules/:id/check': ['/schedules/{schedule}/check'],
    'no-access': ['/no-access'],
  },
  administrator: {
    office: ['/office'],
    'office/day': ['/office/day?date=2026-12-07'],
    'office/requests': ['/office/requests'],
    'office/notifications': ['/office/notifications'],
    'office/account': ['/office/account'],
    'office/not-told': ['/office/not-told'],
    'office/calendar': ['/office/calendar', '/office/calendar?view=week'],
    'office/meetings': ['/office/meetings', '/office/meetings?q=никой'],
    'office/book': ['/office/book', '/office/book?now=true'],
    'office/schedules': ['/office/schedules'],
    'office/schedules/new': ['/office/schedules/new'],
    'office/schedules/:id': ['/office/schedules/{schedule}'],
    'office/absences': ['/office/absences'],
    'office/absences/:id': ['/office/absences/{absence}'],
    'office/reports': [
      '/office/reports?by=host',
      '/office/reports?report=waiting',
      '/office/reports?report=missed&by=weekday',
      '/office/reports?report=demand&period=own',
    ],
    'office/people': ['/office/people', '/office/people?part=groups'],
    'office/settings': ['/office/settings'],
    'office/settings/video': ['/office/settings/video'],
    'office/settings/api-clients': ['/office/settings/api-clients'],
    'office/settings/webhooks': ['/office/settings/webhooks'],
    'office/settings/webhooks/:id': ['/office/settings/webhooks/{webhook}'],
    'office/settings/messages': ['/office/settings/messages'],
    'office/settings/messages/:message/:language': ['/office/settings/messages/meeting-approved/bg'],
    'office/screens': ['/office/screens'],
    'office/audit': ['/office/audit', '/office/audit?q=никой'],
    'office/unfinished': ['/office/unfinished'],
    'office/**': ['/office/nowhere'],
  },
  official: { office: ['/office'], 'office/requests': ['/office/requests'] },
  desk: { office: ['/office'], 'office/schedules': ['/office/schedules'] },
  auditor: {
    office: ['/office'],
    'office/reports': ['/office/reports'],
    'office/audit': ['/office/audit'],
    'office/no-rights': ['/office/settings'],
  },
};
