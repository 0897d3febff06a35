import type { Routes } from '@angular/router';
import { staffOnly } from './session/guards';

export const routes: Routes = [
  {
    path: 'office',
    canMatch: [staffOnly],
    loadChildren: () => import('./office/office.routes').then((m) => m.officeRoutes),
  },
  { path: 'meetings/:id/room', loadChildren: () => import('./room/room.routes').then((m) => m.roomRoutes) },
  { path: 'kiosk', loadChildren: () => import('./door/door.routes').then((m) => m.kioskRoutes) },
  { path: 'display', loadChildren: () => import('./door/door.routes').then((m) => m.displayRoutes) },
  { path: '', loadChildren: () => import('./citizen/citizen.routes').then((m) => m.citizenRoutes) },
];
