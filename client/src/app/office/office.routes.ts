import type { Routes } from '@angular/router';

export const officeRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./office-frame').then((m) => m.OfficeFrame),
    children: [{ path: '', loadComponent: () => import('./today/today').then((m) => m.Today) }],
  },
];
