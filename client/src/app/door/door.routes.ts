import { provideHttpClient, withInterceptors, withRequestsMadeViaParent } from '@angular/common/http';
import type { Routes } from '@angular/router';
import { Api } from 'contract/api';
import { asScreen } from './as-screen';
import { ScreenSecret, type ScreenKind } from './screen-secret';

/** Their calls bear the secret of the screen; nobody is logged in here. */
const screen = (kind: ScreenKind) => [
  Api,
  provideHttpClient(withRequestsMadeViaParent(), withInterceptors([asScreen])),
  { provide: ScreenSecret, useFactory: () => new ScreenSecret(kind) },
];

/** The tablet at the door. */
export const kioskRoutes: Routes = [
  {
    path: '',
    providers: screen('kiosk'),
    loadComponent: () => import('./kiosk/kiosk-page').then((m) => m.KioskPage),
  },
];

/** The call screen in the corridor. */
export const displayRoutes: Routes = [
  {
    path: '',
    providers: screen('display'),
    loadComponent: () => import('./display/display-page').then((m) => m.DisplayPage),
  },
];
