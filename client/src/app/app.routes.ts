import type { Routes } from '@angular/router';
import { apart } from './next-task';
import { staffOnly } from './session/guards';
import { withWords } from './words/with-words';

export const routes: Routes = [
  {
    path: 'office',
    canMatch: [staffOnly],
    loadChildren: () =>
      withWords('office', () => import('./office/office.routes').then((m) => m.officeRoutes)),
  },
  {
    path: 'meetings/:id/room',
    loadChildren: () => withWords('room', () => import('./room/room.routes').then((m) => m.roomRoutes)),
  },
  {
    path: 'kiosk',
    loadChildren: () => withWords('door', () => import('./door/door.routes').then((m) => m.kioskRoutes)),
  },
  {
    path: 'display',
    loadChildren: () => withWords('door', () => import('./door/door.routes').then((m) => m.displayRoutes)),
  },
  {
    path: 'dev/pieces',
    loadComponent: () => import('./pieces/pieces-page').then((m) => m.PiecesPage),
  },
  {
    path: '',
    loadChildren: () => apart(() => import('./citizen/citizen.routes').then((m) => m.citizenRoutes)),
  },
];
