import { type APIRequestContext, expect, type PlaywrightWorkerArgs } from '@playwright/test';
import { PASSWORD } from '../../src/seed/demo-town.js';
import { ACCOUNTS } from './routes.js';

/** What the addresses of `routes.ts` speak of: name in braces → id. */
export type Town = Record<'schedule' | 'meeting' | 'absence' | 'webhook' | 'unknown', string>;

const day = (inDays: number): string => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);

async function post(api: APIRequestContext, path: string, data: object): Promise<{ id: string }> {
  const answer = await api.post(`/api/v1${path}`, { data });
  expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as { id: string };
}

/** The demo town with something on every page: a request that waits, an absence, a program that listens. */
export async function aTownAtWork(
  playwright: PlaywrightWorkerArgs['playwright'],
  baseURL: string,
): Promise<Town> {
  const [citizen, administrator] = await Promise.all(
    (['citizen', 'administrator'] as const).map(async (who) => {
      const api = await playwright.request.newContext({ baseURL });
      await post(api, '/auth/login', { email: ACCOUNTS[who], password: PASSWORD });
      return api;
    }),
  );
  const found = await citizen!.get('/api/v1/schedules?q=посредник');
  const schedule = ((await found.json()) as { items: { id: string }[] }).items[0]!.id;
  const free = await citizen!.get(`/api/v1/schedules/${schedule}/slots?from=${day(0)}&to=${day(30)}`);
  const { slots } = (await free.json()) as { slots: { start: string; modes: string[] }[] };
  const { start, modes } = slots.at(-1)!;
  const meeting = await post(citizen!, '/meetings', {
    scheduleId: schedule,
    start,
    mode: modes[0],
    topic: 'Забавена преписка в районната администрация',
    documentNumber: 'УТ-12-345/10.11.2026',
  });
  const host = await post(administrator!, '/office/hosts', { name: 'Росица Данева', kind: 'specialist' });
  const absence = await post(administrator!, '/office/absences', {
    hostId: host.id,
    from: day(3),
    to: day(5),
    reason: 'Командировка',
    meetings: 'cancel',
  });
  const webhook = await post(administrator!, '/office/webhooks', {
    url: 'https://archive.example/events',
    events: ['MeetingMissed'],
    description: 'Деловодство',
  });
  await Promise.all([citizen!.dispose(), administrator!.dispose()]);
  const unknown = '019a8c00-0000-7000-8000-000000000001';
  return { schedule, meeting: meeting.id, absence: absence.id, webhook: webhook.id, unknown };
}
