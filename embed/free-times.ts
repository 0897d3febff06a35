import type { GroupSchedule } from 'contract/models/group-schedule';
import type { Slots } from 'contract/models/slots';
import { node } from './node';
import type { Portal } from './read';
import { addDays, dateOf, dayInWords, timeOf } from './when';
import type { Language, Words } from './words';

const DAYS_ASKED = 28;
const DAYS_SHOWN = 3;
const TIMES_SHOWN = 12;

/** The first days with free times of one schedule, read when its row is opened for the first time. */
export async function freeTimes(
  portal: Portal,
  { id, title, nextFree }: GroupSchedule,
  say: Words,
  language: Language,
): Promise<Node[]> {
  const onward = node('a', { href: portal.page(id), class: 'on' }, say.allTimes);
  if (nextFree === null) return [onward];
  const from = dateOf(nextFree);
  const { slots } = await portal.slots(id, from, addDays(from, DAYS_ASKED - 1));
  const days = new Map<string, Slots['slots']>();
  for (const slot of slots) days.set(dateOf(slot.start), [...(days.get(dateOf(slot.start)) ?? []), slot]);
  const shown = [...days].slice(0, DAYS_SHOWN).flatMap(([date, free]) => {
    const day = dayInWords(date, language);
    const times = free.slice(0, TIMES_SHOWN).map(({ start }) => {
      const time = timeOf(start);
      const label = say.book(time, day, title);
      return node('li', {}, node('a', { href: portal.page(id, start), 'aria-label': label }, time));
    });
    const left = free.length - times.length;
    if (left > 0) times.push(node('li', { class: 'more' }, say.more(left)));
    const places = [...new Set(free.map(({ place }) => place))];
    // A day that is held elsewhere says so before it is chosen.
    const elsewhere = places.length === 1 && places[0] ? [node('p', { class: 'muted' }, places[0])] : [];
    return [
      node('p', { class: 'day' }, day),
      ...elsewhere,
      node('ul', { class: 'times', 'aria-label': day }, ...times),
    ];
  });
  return [...(shown.length > 0 ? shown : [node('p', { class: 'muted' }, say.none)]), onward];
}
