import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Attendee, MeetingMode, MeetingOrigin } from '../booking/model/meeting.js';
import type { WrittenAnswer } from '../booking/model/written-answer.js';
import { meetingWords } from '../booking/model/meeting-words.js';
import { rangeText } from '../booking/meeting.table.js';
import { newId } from '../../libs/domain/id.js';
import { TimeRange } from '../../libs/domain/time-range.js';
import { Settings } from '../platform/settings/settings.js';
import { seedPast } from './demo-past.js';
import { addDays, dayOf, OfferedTimes, type OfferedSlot, type ScheduleView } from '../scheduling/index.js';

interface Story {
  schedule: string;
  /** Which offered slot: the n-th from now (0, 1, …), or from the past (-1 is the last one), or one of today. */
  slot: number | 'today';
  citizen: string;
  mode: MeetingMode;
  topic: string;
  document?: string;
  origin?: MeetingOrigin;
  /** What happened, oldest first, after the request; hours before now. */
  then: [event: string, hoursAgo: number, more?: Record<string, unknown>][];
  status: string;
  requestedHoursAgo: number;
  reason?: string;
  cancelledBy?: 'citizen' | 'administration';
  /** Written before the visit, and what the citizen said to it; hours before now. */
  answer?: { text: string; hoursAgo: number; acceptedHoursAgo?: number };
}

const PAID =
  'Обезщетението е преведено на 20 ноември по сметката, която посочихте в заявлението.\nАко до края на седмицата сумата не е при вас, обадете се на отдел „Финанси“.';

const stories: Story[] = [
  {
    schedule: 'Главен архитект',
    slot: 1,
    citizen: 'maria',
    mode: 'video',
    topic: 'Скица на имот: подадох заявление на 10 ноември, срокът изтече.',
    document: 'УТ-12-345/10.11.2026',
    then: [],
    status: 'requested',
    requestedHoursAgo: 50,
  },
  {
    schedule: 'Главен архитект',
    slot: 3,
    citizen: 'georgi',
    mode: 'inPerson',
    topic: 'Незаконен строеж в съседния двор, искам да покажа снимки.',
    then: [],
    status: 'requested',
    requestedHoursAgo: 26,
  },
  {
    schedule: 'Главен архитект',
    slot: 6,
    citizen: 'zhivko',
    mode: 'inPerson',
    topic: 'Разрешение за строеж на гараж.',
    then: [],
    status: 'requested',
    requestedHoursAgo: 6,
  },
  {
    schedule: 'Кмет',
    slot: 2,
    citizen: 'yulia',
    mode: 'phone',
    topic: 'Осветлението на ул. „Роза“ не работи от месец.',
    then: [],
    status: 'requested',
    requestedHoursAgo: 3,
  },
  {
    schedule: 'Обществен посредник',
    slot: 4,
    citizen: 'ann',
    mode: 'video',
    topic: 'Обжалване на отказ за помощ.',
    then: [],
    status: 'requested',
    requestedHoursAgo: 1,
  },
  {
    schedule: 'Главен архитект',
    slot: 9,
    citizen: 'yulia',
    mode: 'inPerson',
    topic: 'Промяна на подробен устройствен план.',
    document: 'УТ-12-301/02.11.2026',
    then: [['MeetingApproved', 20]],
    status: 'approved',
    requestedHoursAgo: 40,
  },
  {
    schedule: 'Обществен посредник',
    slot: 2,
    citizen: 'maria',
    mode: 'inPerson',
    topic: 'Забавена преписка в районната администрация.',
    then: [['MeetingApproved', 4]],
    status: 'approved',
    requestedHoursAgo: 30,
  },
  {
    schedule: 'Център за информация и услуги',
    slot: 'today',
    citizen: 'georgi',
    mode: 'inPerson',
    topic: 'Удостоверение за наследници.',
    then: [
      ['MeetingApproved', 20],
      ['MeetingCheckedIn', 1],
    ],
    status: 'checkedIn',
    requestedHoursAgo: 20,
  },
  {
    schedule: 'Местни данъци и такса битови отпадъци',
    slot: 'today',
    citizen: 'zhivko',
    mode: 'inPerson',
    topic: 'Разсрочване на такса.',
    origin: 'desk',
    then: [['MeetingApproved', 5]],
    status: 'approved',
    requestedHoursAgo: 5,
  },
  {
    schedule: 'Обществен посредник',
    slot: -3,
    citizen: 'maria',
    mode: 'inPerson',
    topic: 'Шум от заведение под дома ми.',
    then: [
      ['MeetingApproved', 200],
      ['MeetingHeld', 100],
    ],
    status: 'held',
    requestedHoursAgo: 220,
  },
  {
    schedule: 'Главен архитект',
    slot: -2,
    citizen: 'georgi',
    mode: 'inPerson',
    topic: 'Виза за проектиране.',
    then: [
      ['MeetingApproved', 150],
      ['MeetingMissed', 90],
    ],
    status: 'missed',
    requestedHoursAgo: 170,
  },
  {
    schedule: 'Кмет',
    slot: 4,
    citizen: 'zhivko',
    mode: 'inPerson',
    topic: 'Искам среща за назначаване на работа.',
    then: [
      [
        'MeetingRefused',
        30,
        { reason: 'Назначенията минават през конкурс. Обявите са на таблото и на сайта.' },
      ],
    ],
    status: 'refused',
    requestedHoursAgo: 60,
    reason: 'Назначенията минават през конкурс. Обявите са на таблото и на сайта.',
  },
  {
    schedule: 'Главен архитект',
    slot: 5,
    citizen: 'ann',
    mode: 'inPerson',
    topic: 'Проверка на документи за строеж.',
    then: [
      ['MeetingApproved', 70],
      ['MeetingCancelled', 10, { reason: 'Болна съм.', cancelledBy: 'citizen' }],
    ],
    status: 'cancelled',
    requestedHoursAgo: 80,
    reason: 'Болна съм.',
    cancelledBy: 'citizen',
  },
  {
    schedule: 'Обществен посредник',
    slot: 6,
    citizen: 'maria',
    mode: 'phone',
    topic: 'Справка по жалба.',
    then: [
      ['MeetingApproved', 60],
      ['MeetingCancelled', 12, { reason: 'Посредникът е в командировка.', cancelledBy: 'administration' }],
    ],
    status: 'cancelled',
    requestedHoursAgo: 70,
    reason: 'Посредникът е в командировка.',
    cancelledBy: 'administration',
  },
  {
    schedule: 'Секретар на общината',
    slot: -1,
    citizen: 'yulia',
    mode: 'inPerson',
    topic: 'Достъп до обществена информация.',
    then: [['MeetingExpired', 30]],
    status: 'expired',
    requestedHoursAgo: 400,
  },
  {
    schedule: 'Инвестиционно отчуждаване',
    slot: 2,
    citizen: 'zhivko',
    mode: 'video',
    topic: 'Кога ще бъде изплатено обезщетението?',
    document: 'ФС-7-88/01.11.2026',
    then: [
      ['MeetingAnswered', 20, { answer: PAID }],
      ['MeetingResolved', 8],
    ],
    status: 'resolved',
    requestedHoursAgo: 48,
    answer: { text: PAID, hoursAgo: 20, acceptedHoursAgo: 8 },
  },
];

/** Meetings in each state around today. Their events are history: nobody is told of them. */
export async function seedMeetings(app: INestApplicationContext, em: EntityManager): Promise<void> {
  const zone = await app.get(Settings).timeZone();
  const offered = app.get(OfferedTimes);
  const today = dayOf(Date.now(), zone);
  const published = await offered.publishedSchedules();
  const slots = await offered.offered(published, addDays(today, -60), addDays(today, 60));
  for (const story of stories) {
    const schedule = published.find(({ title }) => title === story.schedule)!;
    const slot = pick(slots.get(schedule.id) ?? [], story.slot, today);
    if (slot) await seedMeeting(em, story, schedule, slot);
  }
  const lastYear = await offered.offered(published, addDays(today, -365), addDays(today, -4));
  await seedPast(em, published, lastYear, Date.now());
}

function pick(slots: OfferedSlot[], which: number | 'today', today: string): OfferedSlot | undefined {
  const now = Date.now();
  if (which === 'today')
    return (
      slots.filter(({ day, start }) => day === today && start > now)[0] ??
      slots.find(({ day }) => day === today)
    );
  if (which < 0) return slots.filter(({ end }) => end < now).at(which);
  return slots.filter(({ start }) => start > now + 26 * 3_600_000)[which];
}

async function seedMeeting(
  em: EntityManager,
  story: Story,
  schedule: ScheduleView,
  slot: OfferedSlot,
): Promise<void> {
  const ago = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
  const [citizen] = await em.execute<{ id: string; attendee: Attendee }[]>(
    `select id, jsonb_build_object('givenName', given_name, 'familyName', family_name, 'phone', phone, 'email', email) as attendee
       from account where email like ?`,
    [`${story.citizen}@%`],
  );
  const id = newId();
  const [start, end] = [new Date(slot.start), new Date(slot.end)];
  await em.execute(
    `insert into taken_time (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, place, topic,
                          document_number, citizen_id, attendee, origin, reason, cancelled_by, answer, created_at, decided_at, version, words)
     values (?, ?, ?, ?, 1, ?, ?, ?::tstzrange, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)`,
    [
      id,
      story.status,
      schedule.id,
      schedule.host.id,
      start,
      end,
      rangeText(TimeRange.of(start, end)),
      story.mode,
      slot.place,
      story.topic,
      story.document ?? null,
      citizen!.id,
      JSON.stringify(citizen!.attendee),
      story.origin ?? 'portal',
      story.reason ?? null,
      story.cancelledBy ?? null,
      story.answer ? JSON.stringify(answerOf(story.answer, ago)) : null,
      ago(story.requestedHoursAgo),
      decidedHoursAgo(story) === undefined ? null : ago(decidedHoursAgo(story)!),
      story.then.length + 1,
      meetingWords({
        attendee: citizen!.attendee,
        topic: story.topic,
        documentNumber: story.document ?? null,
      }),
    ],
  );
  const happened: Story['then'] = [['MeetingRequested', story.requestedHoursAgo], ...story.then];
  for (const [name, hoursAgo, more] of happened) {
    const byCitizen =
      ['MeetingRequested', 'MeetingResolved'].includes(name) || more?.['cancelledBy'] === 'citizen';
    await em.execute(
      `insert into event (id, name, occurred_at, aggregate_id, actor, data, relayed_at)
       values (?, ?, ?, ?, ?::jsonb, ?::jsonb, now())`,
      [
        newId(),
        name,
        ago(hoursAgo),
        id,
        JSON.stringify(byCitizen ? { kind: 'citizen', id: citizen!.id } : { kind: 'system' }),
        JSON.stringify({
          scheduleId: schedule.id,
          hostId: schedule.host.id,
          start,
          end,
          mode: story.mode,
          ...more,
        }),
      ],
    );
  }
}

/** The first answer of the administration. */
const decidedHoursAgo = ({ then }: Story): number | undefined =>
  then.find(([name]) => ['MeetingApproved', 'MeetingRefused', 'MeetingAnswered'].includes(name))?.[1];

const answerOf = (
  { text, hoursAgo, acceptedHoursAgo }: NonNullable<Story['answer']>,
  ago: (hours: number) => Date,
): WrittenAnswer => ({
  text,
  at: ago(hoursAgo).toISOString(),
  decision: acceptedHoursAgo === undefined ? null : 'accepted',
  decidedAt: acceptedHoursAgo === undefined ? null : ago(acceptedHoursAgo).toISOString(),
  note: null,
});
