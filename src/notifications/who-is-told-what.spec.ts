import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import type { Calls } from '../../test/kit/calls.js';
import { SpecMailbox } from '../../test/kit/mailbox.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { signInAs } from '../../test/kit/sign-in.js';
import { workOff } from '../../test/kit/work-off.js';
import { ExpireRequests } from '../booking/expire-requests.js';
import { LapseNextOffers } from '../booking/lapse-offers.js';
import { Commands } from '../platform/commands/commands.js';
import { Deliveries } from './deliveries.js';

const START = '2026-12-07T09:30:00+02:00';
const LATER = '2026-12-14T09:30:00+02:00';
const ON_THE_DAY = '2026-12-07T07:31:00Z';

/** One meeting and everybody who may be told of it, each with an address of their own. */
interface Story {
  id: string;
  reference: string;
  citizen: Calls;
  hostId: string;
  deputyId: string;
}

const mailbox = new SpecMailbox();
let reception: Reception;
let roles: Record<string, string>;
let stories = 0;

beforeAll(async () => {
  reception = await openReception({ SMTP_URL: await mailbox.start() });
});
afterAll(async () => {
  await reception.product.close();
  await mailbox.stop();
});

const em = () => reception.product.app.get(EntityManager).fork();
const commands = () => reception.product.app.get(Commands, { strict: false });
const office = (path: string, body: object = {}) => reception.admin.post(`/office/${path}`, body);

async function hostWithStaff(role: string): Promise<string> {
  const email = `${role}-${++stories}@rozovets.example`;
  const host = await office('hosts', { name: 'Ивайла Тодорова', kind: 'official', email });
  const staff = await signInAs(reception.product.app, { roles: ['host'], hostIds: [host.body.id] });
  roles[email] = `${role}’s own address`;
  roles[staff.email] = `${role}’s staff`;
  return host.body.id;
}

async function people(rules: object = {}) {
  roles = {};
  reception.clock.set('2026-12-01T08:00:00Z');
  const hostId = await hostWithStaff('host');
  const deputyId = await hostWithStaff('deputy');
  const scheduleId = await reception.publish({ hostId, minNoticeHours: 0, ...rules });
  return { hostId, deputyId, scheduleId };
}

/** A request of a citizen; `approved` where the story begins later. */
async function request(rules: object = {}): Promise<Story> {
  const { scheduleId, ...hosts } = await people(rules);
  const { calls, who } = await reception.citizen({ givenName: 'Мария', familyName: 'Петрова' });
  roles[who.email] = 'citizen';
  const made = await calls.post('/meetings', { scheduleId, start: START, mode: 'video', topic: 'Скица' });
  expect(made.status).toBe(201);
  return { ...hosts, id: made.body.id, reference: made.body.reference, citizen: calls };
}
const approved = () => request({ approval: 'automatic' });

async function byPhone(email?: string): Promise<Story> {
  const { scheduleId, ...hosts } = await people();
  if (email) roles[email] = 'citizen';
  const made = await office('meetings', {
    ...{ scheduleId, start: START, mode: 'phone', topic: 'Скица', origin: 'phone' },
    attendee: { givenName: 'Стоян', familyName: 'Колев', phone: '+359888765432', email },
  });
  expect(made.status).toBe(201);
  return { ...hosts, id: made.body.id, reference: made.body.reference, citizen: reception.admin };
}

const away = ({ hostId }: Story, how: object) =>
  office('absences', { hostId, from: '2026-12-07', to: '2026-12-07', reason: 'Командировка', ...how });

/** What the worker mails by now: “to whom: what”, in order of the alphabet. */
async function mailed(reference = ''): Promise<string[]> {
  await workOff(reception.product);
  await RequestContext.create(em(), () => reception.product.app.get(Deliveries).sendDue());
  return mailbox.taken
    .filter(({ text }) => text.includes(reference))
    .map(({ to, subject }) => `${roles[to] ?? to}: ${subject.split(/[:(]/)[0]!.trim()}`)
    .sort();
}

/** What those of them who have an account find under the bell meanwhile, said in the same way. */
async function underTheBell({ id }: { id?: string } = {}): Promise<string[]> {
  const rows = await em().execute<{ email: string; subject: string }[]>(
    `select a.email, d.subject from delivery d join account a on a.id::text = d.recipient
      where d.channel = 'in-app' and d.read_at is null and (?::uuid is null or d.meeting_id = ?)`,
    [id ?? null, id ?? null],
  );
  return rows
    .map(({ email, subject }) => `${roles[email] ?? email}: ${subject.split(/[:(]/)[0]!.trim()}`)
    .sort();
}
const haveAccounts = (told: string[]): string[] =>
  told.filter((line) => !line.includes('own address')).sort();

async function forgetTold(): Promise<void> {
  await mailed();
  mailbox.taken.length = 0;
  await em().execute(`update delivery set read_at = now() where channel = 'in-app'`);
}

/** Who is told what of an act, beside what was told before it. */
type Row = [
  what: string,
  begin: () => Promise<Story>,
  act: (story: Story) => Promise<unknown>,
  told: string[],
];

const onTheDay = (): void => reception.clock.set(ON_THE_DAY);
const acts =
  (path: string, body: object = {}) =>
  ({ id }: Story) =>
    office(`meetings/${id}/${path}`, body);
const toHost = (what: string): string[] => [`host’s own address: ${what}`, `host’s staff: ${what}`];

const answers = () => acts('answer', { text: 'Скицата е готова.' });
async function answered(): Promise<Story> {
  const story = await approved();
  await answers()(story);
  return story;
}

const afterwards: Row[] = [
  ['staff approve', request, acts('approve'), ['citizen: Срещата ви е одобрена']],
  ['staff refuse', request, acts('refuse', { reason: 'Не тук' }), ['citizen: Заявката ви е отказана']],
  [
    'the citizen moves it',
    approved,
    ({ id, citizen }) => citizen.post(`/meetings/${id}/reschedule`, { start: LATER }),
    ['citizen: Нов час на срещата ви', ...toHost('Преместена от гражданина')],
  ],
  [
    'staff move it',
    approved,
    acts('reschedule', { start: LATER, reason: 'Сесия' }),
    ['citizen: Нов час на срещата ви'],
  ],
  [
    'the citizen cancels',
    approved,
    ({ id, citizen }) => citizen.post(`/meetings/${id}/cancel`, { reason: 'Не мога' }),
    ['citizen: Срещата ви е отменена', ...toHost('Отменена от гражданина')],
  ],
  ['staff cancel', approved, acts('cancel', { reason: 'Сесия' }), ['citizen: Срещата ви е отменена']],
  [
    'nobody decides in time',
    request,
    () => {
      onTheDay();
      return commands().run(new ExpireRequests());
    },
    ['citizen: Заявката ви изтече без отговор', ...toHost('Изтекла без отговор')],
  ],
  [
    'the citizen arrives',
    approved,
    (story) => (onTheDay(), acts('check-in')(story)),
    ['citizen: Отбелязахме, че сте тук'],
  ],
  ['it is held', approved, (story) => (onTheDay(), acts('hold')(story)), ['citizen: Срещата ви се състоя']],
  [
    'the citizen does not come',
    approved,
    (story) => (onTheDay(), acts('miss')(story)),
    ['citizen: Отбелязано е, че не дойдохте'],
  ],
  ['staff answer in writing', request, answers(), ['citizen: Отговорихме ви преди срещата']],
  [
    'the citizen finds the answer enough',
    answered,
    ({ id, citizen }) => citizen.post(`/meetings/${id}/answer/accept`),
    ['citizen: Въпросът ви е решен без среща', ...toHost('Отговорът стига')],
  ],
  [
    'the citizen still wants to meet',
    answered,
    ({ id, citizen }) => citizen.post(`/meetings/${id}/answer/decline`, {}),
    toHost('Иска срещата въпреки отговора'),
  ],
  [
    'the citizen says on the phone that the answer is enough',
    answered,
    acts('answer/accept'),
    ['citizen: Въпросът ви е решен без среща'],
  ],
  ['the citizen says on the phone that it is not', answered, acts('answer/decline'), []],
  ['the host is away, and it stays', approved, (story) => away(story, { meetings: 'keep' }), []],
  [
    'the host is away, and it is cancelled',
    approved,
    (story) => away(story, { meetings: 'cancel' }),
    ['citizen: Срещата ви е отменена'],
  ],
  [
    'the host is away, and other times are offered',
    approved,
    (story) => away(story, { meetings: 'offer' }),
    ['citizen: Изберете друг час за срещата си'],
  ],
  [
    'a deputy takes it over',
    approved,
    (story) => away(story, { meetings: 'offer', deputyHostId: story.deputyId }),
    ['citizen: Ще ви приеме друг', 'deputy’s own address: Поемате среща', 'deputy’s staff: Поемате среща'],
  ],
];

describe('Of a meeting that was asked for on the portal everybody has been told; now', () => {
  it.each(afterwards)('%s', async (_, begin, act, told) => {
    const story = await begin();
    await forgetTold();
    await act(story);
    expect(await mailed()).toEqual([...told].sort());
    expect(await underTheBell()).toEqual(haveAccounts(told));
    for (const mail of mailbox.taken) expect(`${mail.subject}\n${mail.text}`).toContain(story.reference);
  });

  it('the citizen chooses one of the times offered: who receives there is told', async () => {
    const story = await approved();
    await away(story, { meetings: 'offer' });
    await forgetTold();
    const { offers } = (await story.citizen.get(`/meetings/${story.id}`)).body;
    const chosen = await story.citizen.post(`/meetings/${story.id}/offers/${offers[0].id}/accept`);
    expect(chosen.status).toBe(200);
    expect(await mailed()).toEqual(
      ['citizen: Нов час на срещата ви', ...toHost('Преместена от гражданина')].sort(),
    );
  });

  it('the citizen chooses none of them in time', async () => {
    const story = await approved();
    await away(story, { meetings: 'offer' });
    await forgetTold();
    reception.clock.set('2026-12-06T08:00:00Z');
    while (await commands().run(new LapseNextOffers()));
    expect(await mailed(story.reference)).toEqual(['citizen: Срещата ви е отменена']);
    expect(await underTheBell(story)).toEqual(['citizen: Срещата ви е отменена']);
  });

  it('the citizen moves what a deputy had taken over: both are told', async () => {
    const story = await approved();
    await away(story, { meetings: 'offer', deputyHostId: story.deputyId });
    await forgetTold();
    const moved = await story.citizen.post(`/meetings/${story.id}/reschedule`, { start: LATER });
    expect(moved.status).toBe(200);
    expect(await mailed()).toEqual(
      [
        'citizen: Нов час на срещата ви',
        'deputy’s own address: Преместена от гражданина',
        'deputy’s staff: Преместена от гражданина',
        ...toHost('Преместена от гражданина'),
      ].sort(),
    );
  });
});

describe('Of a new meeting', () => {
  beforeEach(async () => {
    await forgetTold();
  });

  it.each<[string, () => Promise<unknown>, string[]]>([
    [
      'that waits for a decision the citizen has a receipt, and those who receive are told',
      request,
      ['citizen: Получихме заявката ви', ...toHost('Нова заявка')],
    ],
    [
      'that is approved at once the citizen has the approval alone, and those who receive are told',
      approved,
      ['citizen: Срещата ви е одобрена', ...toHost('Нова среща')],
    ],
    [
      'that staff made for a caller the caller is told',
      () => byPhone('stoyan@people.example'),
      ['citizen: Записахме ви час'],
    ],
    ['that staff made for a caller without an address nobody is written to', () => byPhone(), []],
  ])('%s', async (_, begin, told) => {
    await begin();
    expect(await mailed()).toEqual([...told].sort());
    // Whoever was written down on the phone has an address at most.
    expect(await underTheBell()).toEqual(
      haveAccounts(told).filter((line) => line !== 'citizen: Записахме ви час'),
    );
  });
});

describe('Nobody is written to', () => {
  it('when a schedule is published or changed, or a room is ready', async () => {
    const { scheduleId } = await people({ status: 'draft' });
    await forgetTold();
    await reception.admin.patch(`/office/schedules/${scheduleId}`, { status: 'published' });
    await reception.admin.patch(`/office/schedules/${scheduleId}`, { title: 'Кметът' });
    const events = await em().execute<{ name: string }[]>('select name from event where relayed_at is null');
    expect(events.map(({ name }) => name)).toEqual(['SchedulePublished', 'ScheduleChanged']);
    expect(await mailed()).toEqual([]);
    expect(await underTheBell()).toEqual([]);
  });
});
