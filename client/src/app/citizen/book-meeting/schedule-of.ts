import { inject, resource, type Signal } from '@angular/core';
import { Api } from 'contract/api';
import { getSchedule } from 'contract/fn/scheduling/get-schedule';
import type { PublicSchedule } from 'contract/models';
import { Language } from '../../words/language';

/** A published schedule, once its id is known. Must be called where things are injected. */
export function scheduleOf(id: Signal<string | undefined>) {
  const api = inject(Api);
  const language = inject(Language);
  return resource({
    // Its hours are said by the server: another language is another answer.
    params: () => {
      const known = id();
      return known === undefined ? undefined : { id: known, language: language.code() };
    },
    loader: ({ params: { id } }) => api.invoke(getSchedule, { id }),
  });
}

/** Where it is held on days that do not name a place of their own. */
export const usualPlace = ({ place, host }: PublicSchedule): string | null => place ?? host.place;
