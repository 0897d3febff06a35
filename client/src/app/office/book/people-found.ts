import { computed, DestroyRef, effect, inject, resource, type Signal, signal } from '@angular/core';
import { Api } from 'contract/api';
import { findPeople } from 'contract/functions';
import type { Person } from 'contract/models';
import { phoneInWords } from '../../ui/phone';
import type { Option } from '../../ui/options';

const PAUSE_MS = 200;
const LEAST_DIGITS = 6;

/** Who is meant by what is typed: a phone from its sixth digit on, or a name from its second letter. */
export function peopleFound(typed: Signal<string>) {
  const api = inject(Api);
  const asked = signal('');
  let pause: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const text = typed().trim();
    clearTimeout(pause);
    pause = setTimeout(() => asked.set(text), PAUSE_MS);
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(pause));
  const found = resource({
    params: () => {
      const text = asked();
      if (/\p{L}/u.test(text)) return text.length > 1 ? { q: text } : undefined;
      return text.replace(/\D/g, '').length >= LEAST_DIGITS ? { phone: text } : undefined;
    },
    // Without an answer the person is typed anew, as one who has never been here.
    loader: async ({ params }) => (await api.invoke(findPeople, params).catch(() => ({ items: [] }))).items,
  });
  const people = computed<readonly Person[]>(() => (found.hasValue() ? found.value() : []));
  const options = computed<Option[]>(() =>
    people().map((person, at) => ({
      key: String(at),
      text: `${person.givenName} ${person.familyName}`,
      more: phoneInWords(person.phone),
    })),
  );
  return { people, options };
}
