import type { Routes } from '@angular/router';
import { staffOnly } from './session/guards';

export const routes: Routes = [
  {
    path: 'office',
    canMatch: [staffOnly],
    loadChildren: () => import('./office/office.routes').then((m) => m.officeRoutes),
  },
  { path: '', loadChildren: () => import('./citizen/citizen.routes').then((m) => m.citizenRoutes) },
];
