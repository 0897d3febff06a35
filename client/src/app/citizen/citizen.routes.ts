import type { Routes } from '@angular/router';

export const citizenRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./portal-frame').then((m) => m.PortalFrame),
    children: [
      { path: 'no-access', loadComponent: () => import('./no-access').then((m) => m.NoAccess) },
      { path: '**', loadComponent: () => import('./not-found').then((m) => m.NotFound) },
    ],
  },
];
