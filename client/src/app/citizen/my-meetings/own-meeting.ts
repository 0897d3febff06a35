import { inject, resource, type Signal } from '@angular/core';
import { Api } from 'contract/api';
import { getMeeting } from 'contract/functions';

/** One own meeting, as it stands now. Must be called where things are injected. */
export function ownMeeting(id: Signal<string>) {
  const api = inject(Api);
  return resource({ params: () => id(), loader: ({ params }) => api.invoke(getMeeting, { id: params }) });
}
