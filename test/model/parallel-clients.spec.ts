import { EntityManager } from '@mikro-orm/postgresql';
import type { Answer, Calls } from '../kit/calls.js';
import { openReception, type Reception } from '../kit/reception.js';
import { dice, SEED } from './chance.js';
import { whatIsBroken } from './invariants.js';

const CITIZENS = 8;
const STAFF = 3;
const ACTS_OF_EACH = 60;
const MOST_MS = 25_000;

/** Chance that can be had again. */
class Chance {
  private readonly roll: () => number;

  constructor(seed: number) {
    this.roll = dice(seed);
  }

  number(below: number): number {
    return Math.floor(this.roll() * below);
  }

  of<T>(list: readonly T[]): T | undefined {
    return list[this.number(list.length)];
  }
}

interface Times {
  scheduleId: string;
  starts: string[];
}

/** All that the clients know of each other's meetings: as in life, some of it is out of date. */
interface Board {
  times: Times[];
  hosts: string[];
  meetings: string[];
  /** What the product has said is final, so that it may never be found otherwise. */
  final: Map<string, string>;
  statuses: Map<string, number>;
}

describe(`clients who act at the same time (CHANCE=${SEED})`, () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception();
  });
  afterAll(() => reception.product.close());

  it('never break what must hold', async () => {
    const board = await openTown(reception);
    const until = Date.now() + MOST_MS;
    const citizens = Array.from({ length: CITIZENS }, async (_, n) => {
      const { calls } = await reception.citizen();
      await act(new Chance(SEED + n), until, citizenActs(calls, board));
    });
    const staff = Array.from({ length: STAFF }, async (_, n) =>
      act(new Chance(SEED + 100 + n), until, staffActs(reception.admin, board)),
    );
    await Promise.all([...citizens, ...staff]);

    const em = reception.product.app.get(EntityManager).fork();
    expect(await whatIsBroken(em)).toEqual([]);
    const stored = await em.execute<{ id: string; status: string }[]>('select id, status from meeting');
    const found = new Map(stored.map(({ id, status }) => [id, status]));
    for (const [id, status] of board.final) expect([id, found.get(id)]).toEqual([id, status]);
    for (const id of board.meetings) expect(found.has(id)).toBe(true);
    // A run in which nobody got anywhere would prove nothing.
    expect(board.statuses.get('request 201')).toBeGreaterThan(5);
    expect(board.statuses.get('request 409')).toBeGreaterThan(0);
  });
});

/** One host with two schedules that get into each other's way, and one counter with several seats and a full day. */
async function openTown(reception: Reception): Promise<Board> {
  const other = await reception.admin.post('/office/hosts', { name: 'Радка Колева', kind: 'specialist' });
  const weekly = (days: string, from: string, to: string) => [
    { rrule: `FREQ=WEEKLY;BYDAY=${days}`, windows: [{ from, to }], breaks: [] },
  ];
  const publish = async (days: string[], minutes: number[], change: object): Promise<Times> => ({
    scheduleId: await reception.publish({ minNoticeHours: 0, ...change }),
    starts: days.flatMap((day) =>
      minutes.map((minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        return `${day}T${time}:00+02:00`;
      }),
    ),
  });
  const days = ['2026-12-07', '2026-12-08'];
  const every = (step: number, from: number, to: number): number[] =>
    Array.from({ length: (to - from) / step }, (_, n) => from + n * step);
  return {
    times: [
      await publish(days, every(15, 540, 600), {
        title: 'Кмет',
        approval: 'automatic',
        reception: weekly('MO,TU', '09:00', '10:00'),
      }),
      await publish(days, every(20, 540, 600), {
        title: 'Кмет: общинска земя',
        slotMinutes: 20,
        reception: weekly('MO,TU', '09:00', '10:00'),
      }),
      await publish(days, every(40, 540, 660), {
        title: 'Гише',
        hostId: other.body.id,
        slotMinutes: 30,
        gapMinutes: 10,
        capacity: 3,
        maxPerDay: 5,
        reception: weekly('MO,TU', '09:00', '11:00'),
      }),
    ],
    hosts: [reception.hostId, other.body.id],
    meetings: [],
    final: new Map(),
    statuses: new Map(),
  };
}

type Act = (chance: Chance) => Promise<void>;

async function act(chance: Chance, until: number, acts: Act[]): Promise<void> {
  for (let n = 0; n < ACTS_OF_EACH && Date.now() < until; n++) await chance.of(acts)!(chance);
}

/** Whatever is asked, the answer is one that the contract knows; 503 bids a crowd to come again. */
function noted(board: Board, what: string, answer: Answer): Answer {
  if (![200, 201, 202, 204, 404, 409, 412, 422, 503].includes(answer.status))
    throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  const line = `${what} ${answer.status}`;
  board.statuses.set(line, (board.statuses.get(line) ?? 0) + 1);
  return answer;
}

function citizenActs(calls: Calls, board: Board): Act[] {
  const mine: string[] = [];
  const versions = new Map<string, number>();
  const seen = ({ body }: Answer): void => {
    expect(body.version).toBeGreaterThanOrEqual(versions.get(body.id) ?? 0);
    versions.set(body.id, body.version);
  };
  const aTime = (chance: Chance): { scheduleId: string; start: string } => {
    const { scheduleId, starts } = chance.of(board.times)!;
    return { scheduleId, start: chance.of(starts)! };
  };
  const request = async (time: object): Promise<void> => {
    const body = { ...time, mode: 'inPerson', topic: 'Скица' };
    const answer = noted(board, 'request', await calls.post('/meetings', body));
    if (answer.status !== 201) return;
    mine.push(answer.body.id);
    board.meetings.push(answer.body.id);
    seen(answer);
  };
  const book: Act = (chance) => request(aTime(chance));
  const reserveAndBook: Act = async (chance) => {
    const time = aTime(chance);
    const held = noted(board, 'reserve', await calls.post('/public/reservations', time));
    if (held.status === 201 && chance.number(4) > 0) await request({ ...time, reservationId: held.body.id });
  };
  const move: Act = async (chance) => {
    const id = chance.of(mine);
    if (!id) return;
    const { start } = aTime(chance);
    const answer = noted(board, 'move', await calls.post(`/meetings/${id}/reschedule`, { start }));
    if (answer.status === 200) seen(answer);
  };
  const cancel: Act = async (chance) => {
    const id = chance.of(mine);
    if (!id) return;
    const answer = noted(
      board,
      'cancel',
      await calls.post(`/meetings/${id}/cancel`, { reason: 'Няма да мога' }),
    );
    if (answer.status !== 200) return;
    seen(answer);
    board.final.set(id, 'cancelled');
  };
  const decide: Act = async (chance) => {
    const id = chance.of(mine);
    if (!id) return;
    const said = chance.of(['accept', 'decline'] as const)!;
    const answer = noted(board, said, await calls.post(`/meetings/${id}/answer/${said}`, {}));
    if (answer.status !== 200) return;
    seen(answer);
    if (said === 'accept') board.final.set(id, 'resolved');
  };
  const acceptOffer: Act = async (chance) => {
    const id = chance.of(mine);
    if (!id) return;
    const { body } = noted(board, 'meeting', await calls.get(`/meetings/${id}`));
    const offer = chance.of<{ id: string }>(body.offers ?? []);
    if (offer) noted(board, 'accept', await calls.post(`/meetings/${id}/offers/${offer.id}/accept`, {}));
  };
  return [book, book, reserveAndBook, move, cancel, decide, acceptOffer];
}

function staffActs(admin: Calls, board: Board): Act[] {
  const onAny =
    (what: string, body: (chance: Chance) => object, final?: string): Act =>
    async (chance) => {
      const id = chance.of(board.meetings);
      if (!id) return;
      const answer = noted(board, what, await admin.post(`/office/meetings/${id}/${what}`, body(chance)));
      if (answer.status === 200 && final) board.final.set(id, final);
    };
  const move = onAny('reschedule', (chance) => ({
    start: chance.of(chance.of(board.times)!.starts),
    reason: 'Друг ангажимент',
  }));
  const beAway: Act = async (chance) => {
    const day = chance.of(['2026-12-07', '2026-12-08'])!;
    const [hostId, deputyHostId] = chance.number(2) ? board.hosts : [...board.hosts].reverse();
    const meetings = chance.of(['cancel', 'keep', 'offer'])!;
    const body = {
      ...{ hostId, from: `${day}T09:00`, to: `${day}T09:45`, reason: 'Командировка', meetings },
      ...(chance.number(2) && { deputyHostId }),
    };
    noted(board, 'absence', await admin.post('/office/absences', body));
  };
  const comeBack: Act = async () => {
    const { body } = noted(board, 'absences', await admin.get('/office/absences'));
    for (const { id } of body.items ?? []) noted(board, 'back', await admin.delete(`/office/absences/${id}`));
  };
  const refuse = onAny('refuse', () => ({ reason: 'Не е по компетентност' }), 'refused');
  const cancel = onAny('cancel', () => ({ reason: 'Ремонт' }), 'cancelled');
  const approve = onAny('approve', () => ({}));
  const answer = onAny('answer', () => ({ text: 'Готово е.' }));
  return [approve, approve, approve, answer, refuse, cancel, move, move, beAway, comeBack, comeBack];
}
