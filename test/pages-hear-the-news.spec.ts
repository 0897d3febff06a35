import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_STREAMS } from '../src/notifications/live-streams.js';
import { Caller } from './kit/caller.js';
import type { EventStream } from './kit/event-stream.js';
import type { ProductProcess } from './kit/processes.js';
import { Town } from './kit/town.js';
import { until } from './kit/until.js';

const OFFICIAL = 'kabinet@rozovets.example';
const MARIA = 'maria@citizens.example';

/** Two HTTP processes and a worker: who has a page open at the one hears what is done at the other. */
describe('A page that is open', () => {
  let town: Town;
  let process: ProductProcess;
  let here: string;
  let there: string;
  let leave: () => void;
  let living: Promise<void>;

  beforeAll(async () => {
    const otherData = await mkdtemp(join(tmpdir(), 'priemno-'));
    await new Promise<void>((ready, failed) => {
      living = Town.live('PostgreSQL', async (opened) => {
        town = opened;
        process = await town.start('http');
        here = process.url;
        there = (await town.start('http', { DATA_DIR: otherData, SEED: 'none' })).url;
        await town.start('worker');
        ready();
        await new Promise<void>((end) => (leave = end));
      }).finally(() => rm(otherData, { recursive: true, force: true }));
      living.catch(failed);
    });
  }, 240_000);
  afterAll(async () => {
    leave();
    await living;
  });

  const opened: EventStream[] = [];
  const listen = async (caller: Caller): Promise<EventStream> => {
    const page = await caller.listen();
    opened.push(page);
    return page;
  };
  afterEach(() => opened.splice(0).forEach((page) => page.close()));

  const official = () => Caller.logIn(here, OFFICIAL);
  const maria = () => Caller.logIn(there, MARIA);
  const numbers = (page: EventStream) => page.hears('the numbers as they are', ({ unread }) => unread >= 0);

  it('hears of the request, the bell, the decision, and what is read', async () => {
    const caller = await official();
    const page = await listen(caller);
    expect(page.headers.get('content-type')).toContain('text/event-stream');
    expect(page.headers.get('x-accel-buffering')).toBe('no');
    expect(page.headers.get('cache-control')).toContain('no-store');
    const before = await numbers(page);
    expect(page.text).toContain('retry: 3000\n');
    expect(await caller.get('/me/notifications/numbers')).toEqual(before);

    const citizen = await maria();
    const hers = await listen(citizen);
    const { unread: herUnread } = await numbers(hers);
    const meetingId = await citizen.requestMeeting();
    const after = await page.hears(
      'one more request and one more under the bell',
      ({ unread, office }) =>
        unread === before.unread + 1 && office.requestsWaiting === before.office.requestsWaiting + 1,
    );
    expect(after.office.requestsStamp).not.toBe(before.office.requestsStamp);
    const { items } = await caller.get('/me/notifications?limit=1');
    expect(items).toMatchObject([
      { id: after.newestUnread, message: 'staff-new-request', meetingId, read: false },
    ]);

    expect((await caller.post(`/office/meetings/${meetingId}/approve`)).status).toBe(200);
    await page.hears(
      'the request waits no more',
      ({ office }) => office.requestsWaiting === before.office.requestsWaiting,
    );
    const receiptAndApproval = herUnread + 2;
    // Nothing of the office is said to a citizen, nor anything but numbers to anybody.
    expect(await hers.hears('the approval', ({ unread }) => unread === receiptAndApproval)).toEqual({
      unread: receiptAndApproval,
      newestUnread: expect.any(String) as string,
      office: null,
    });

    await caller.through(there).post(`/me/notifications/${items[0].id}/read`);
    await page.hears('it is read', ({ unread }) => unread === before.unread);
  }, 60_000);

  it('misses nothing though processes lose their connection for notifications', async () => {
    const page = await listen(await official());
    const before = await numbers(page);
    const citizen = await maria();
    const cut = await town.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'priemno-listen' and datname = current_database()`,
    );
    // One of each process.
    expect(cut).toHaveLength(3);
    await citizen.requestMeeting();
    await page.hears('one more', ({ unread }) => unread === before.unread + 1);
    await citizen.requestMeeting();
    await page.hears('and another', ({ unread }) => unread === before.unread + 2);
    expect(page.ended).toBe(false);
  }, 60_000);

  it('is told of the requests of those hosts only that its reader sees', async () => {
    const logIns = ['architect', 'desk', 'auditor'].map((who) =>
      Caller.logIn(here, `${who}@rozovets.example`),
    );
    const pages = await Promise.all((await Promise.all(logIns)).map(listen));
    const [architect, desk, auditor] = pages as [EventStream, EventStream, EventStream];
    const before = await Promise.all(pages.map(numbers));
    expect(before[2].office).toBeNull();
    await (await maria()).requestMeeting();
    // The desk sees the requests of every host and receives for none.
    const now = await desk.hears(
      'one more',
      ({ office }) => office.requestsWaiting === before[1].office.requestsWaiting + 1,
    );
    expect(now.unread).toBe(before[1].unread);
    expect(architect.events.map(({ data }) => data)).toEqual([before[0]]);
    expect(auditor.events.map(({ data }) => data)).toEqual([before[2]]);
  }, 60_000);

  it('ends with its session, wherever that was ended', async () => {
    const caller = await official();
    const [page, other] = [await listen(caller), await listen(await official())];
    await Promise.all([page, other].map(numbers));
    expect((await caller.through(there).post('/auth/logout')).status).toBe(204);
    await until('the page is let go', () => page.ended);
    expect(page.events.at(-1)).toEqual({ type: 'signed-out', data: {} });
    expect(other.ended).toBe(false);
    await expect(caller.listen()).rejects.toThrow(/^401 .*sign-in-needed/);
  }, 60_000);

  it('is one of a few that an account may have', async () => {
    const caller = await official();
    const pages = await Promise.all(Array.from({ length: MOST_STREAMS }, () => listen(caller)));
    await expect(caller.listen()).rejects.toThrow(/^429 .*too-many-streams/);
    await listen(await Caller.logIn(here, MARIA));
    pages[0]!.close();
    await until('there is room again', () => listen(caller).catch(() => undefined));
  }, 60_000);

  it('keeps no process from ending', async () => {
    const page = await listen(await official());
    await numbers(page);
    const code = process.stop();
    await until('the page is let go', () => page.ended);
    expect(await code).toBe(0);
  }, 60_000);
});
