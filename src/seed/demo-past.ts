import type { EntityManager } from '@mikro-orm/postgresql';
import { meetingWords } from '../booking/model/meeting-words.js';
import { rangeText } from '../booking/meeting.table.js';
import { newId } from '../../libs/domain/id.js';
import { TimeRange } from '../../libs/domain/time-range.js';
import type { OfferedSlot, ScheduleView } from '../scheduling/index.js';

const HOUR = 3_600_000;
/** Of a schedule's offered times as many are taken in a day, so that a year is hundreds of meetings and not thousands. */
const MOST_A_DAY = 2;

const NAMES = [
  ['Стоян', 'Вълчев'],
  ['Десислава', 'Минкова'],
  ['Румен', 'Тошев'],
  ['Пенка', 'Ангелова'],
  ['Орлин', 'Маджаров'],
  ['Стефка', 'Лазарова'],
  ['Кирил', 'Бонев'],
  ['Здравка', 'Нинова'],
] as const;
const TOPICS = ['Скица на имот', 'Жалба', 'Справка по преписка', 'Удостоверение', 'Такси', 'Благоустрояване'];

/** The same town each time: a number between 0 and 1 from whatever tells meetings apart. */
function chanceOf(...parts: (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const char of parts.join(' ')) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619);
  // The last bits of this hash alone would repeat themselves from day to day.
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/**
 * A year of meetings that are over, for reports to have something to say. People without accounts, so that nobody's own
 * list grows; their meetings have no history, and nobody is told of them.
 * @param slots what each schedule offered, by its id
 */
export async function seedPast(
  em: EntityManager,
  schedules: ScheduleView[],
  slots: Map<string, OfferedSlot[]>,
  now: number,
): Promise<void> {
  const rows = schedules.flatMap((schedule) =>
    [...byDay((slots.get(schedule.id) ?? []).filter(({ end }) => end < now - 3 * 24 * HOUR))].flatMap(
      ([day, times]) => {
        const taken = Math.floor(chanceOf(schedule.title, day) * (MOST_A_DAY + 0.99));
        const every = Math.max(1, Math.floor(times.length / MOST_A_DAY));
        return times
          .filter((_, n) => n % every === 0 && n / every < taken)
          .map((slot) => past(schedule, slot));
      },
    ),
  );
  await em.execute(
    `insert into taken_time (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, place, topic, attendee,
                             origin, reason, cancelled_by, created_at, decided_at, version, words)
     select id, status, schedule_id, host_id, 1, start_at, end_at, during, mode, place, topic, attendee,
            origin, reason, cancelled_by, created_at, decided_at, 1, words
       from jsonb_populate_recordset(null::taken_time, ?::jsonb)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  await em.execute(
    `insert into unmet_demand (schedule_id, day, nothing_free, slot_taken, slot_not_offered)
     select schedule_id, day, nothing_free, slot_taken, slot_not_offered
       from jsonb_populate_recordset(null::unmet_demand, ?::jsonb)`,
    [JSON.stringify(schedules.flatMap((schedule) => demandOf(schedule, now)))],
  );
}

function byDay(slots: OfferedSlot[]): Map<string, OfferedSlot[]> {
  const days = new Map<string, OfferedSlot[]>();
  for (const slot of slots) days.set(slot.day, [...(days.get(slot.day) ?? []), slot]);
  return days;
}

function past(
  { id, title, host, rules }: ScheduleView,
  { start, end, place }: OfferedSlot,
): Record<string, unknown> {
  const chance = (what: string) => chanceOf(what, title, start);
  const oneOf = <T>(what: string, all: readonly T[]): T => all[Math.floor(chance(what) * all.length)]!;
  const [givenName, familyName] = oneOf('who', NAMES);
  const attendee = { givenName, familyName, phone: null, email: null };
  const topic = oneOf('topic', TOPICS);
  const origin = oneOf('origin', ['portal', 'portal', 'portal', 'portal', 'phone', 'desk'] as const);
  const created = start - (26 + chance('asked') * 24 * 20) * HOUR;
  const decidedAtOnce = origin !== 'portal' || rules.approval === 'automatic';
  const status = oneOf('outcome', [
    ...Array<string>(15).fill('held'),
    'missed',
    'refused',
    'cancelled',
    'cancelled',
    'expired',
  ]);
  const isRefusedAtOnce = decidedAtOnce && (status === 'refused' || status === 'expired');
  const decided = decidedAtOnce ? created : created + (1 + chance('decided') * chance('slowly') * 24) * HOUR;
  return {
    ...{ id: newId(), status: isRefusedAtOnce ? 'held' : status, schedule_id: id, host_id: host.id },
    ...{
      start_at: new Date(start),
      end_at: new Date(end),
      during: rangeText(TimeRange.of(new Date(start), new Date(end))),
    },
    ...{ mode: oneOf('mode', rules.modes), place, topic, attendee, origin },
    reason:
      status === 'refused'
        ? 'Въпросът е от компетентността на друг орган.'
        : status === 'cancelled'
          ? 'Не мога да дойда.'
          : null,
    cancelled_by: status === 'cancelled' ? oneOf('by', ['citizen', 'citizen', 'administration']) : null,
    created_at: new Date(created),
    decided_at: status === 'expired' && !isRefusedAtOnce ? null : new Date(decided),
    words: meetingWords({ attendee, topic, documentNumber: null }),
  };
}

/** Whose hours do not suffice: the mayor's and the architect's more than others'. */
function demandOf({ id, title }: ScheduleView, now: number): Record<string, unknown>[] {
  const wanted = title === 'Кмет' || title === 'Главен архитект' ? 6 : 1.4;
  return Array.from({ length: 52 }, (_, week) => {
    const day = new Date(now - (week * 7 + 1) * 24 * HOUR).toISOString().slice(0, 10);
    const times = (what: string, most: number) => Math.floor(chanceOf(what, title, week) * most);
    return {
      ...{ schedule_id: id, day, nothing_free: times('none', wanted) },
      ...{ slot_taken: times('taken', wanted / 2), slot_not_offered: times('late', wanted / 3) },
    };
  }).filter(
    ({ nothing_free, slot_taken, slot_not_offered }) => nothing_free + slot_taken + slot_not_offered > 0,
  );
}
