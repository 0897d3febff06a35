import type { Routes } from '@angular/router';

/** The door and the room of a video meeting: for both sides, and for whoever has a link but no account. */
export const roomRoutes: Routes = [
  { path: '', loadComponent: () => import('./room-page').then((m) => m.RoomPage) },
];
