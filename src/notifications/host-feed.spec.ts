import { EntityManager } from '@mikro-orm/postgresql';
import ICAL from 'ical.js';
import { newId } from '../../libs/domain/id.js';
import { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { signInAs } from '../../test/kit/sign-in.js';

// Tuesday, 1 December 2026, 10:00 in Sofia; Mondays 9–12.
describe('A calendar link of a host', () => {
  let town: Reception;
  let scheduleId: string;
  beforeAll(async () => {
    town = await openReception();
    scheduleId = await town.publish();
  });
  afterAll(() => town.product.close());

  const feedsOf = (hostId = town.hostId) => `/office/hosts/${hostId}/feeds`;
  const make = async () => (await town.admin.post(feedsOf())).body as { id: string; url: string };
  const fetch = (url: string) => town.product.app.inject({ url: new URL(url).pathname });
  const eventsIn = async (url: string) => {
    const { body } = await fetch(url);
    return new ICAL.Component(ICAL.parse(body) as never).getAllSubcomponents('vevent').map((component) => ({
      status: component.getFirstPropertyValue('status'),
      event: new ICAL.Event(component),
    }));
  };
  const request = async (start: string, mode = 'inPerson') => {
    const { calls } = await town.citizen({ givenName: 'Мария', familyName: 'Петрова' });
    const asked = await calls.post('/meetings', {
      scheduleId,
      start,
      mode,
      topic: 'Скица\nна имот',
    });
    if (asked.status !== 201) throw new Error(JSON.stringify(asked.body));
    return { calls, id: asked.body.id as string };
  };

  it('shows its address once, and later only that it is there and used', async () => {
    const made = await town.admin.post(feedsOf());
    expect([made.status, Object.keys(made.body).sort()]).toEqual([201, ['createdAt', 'id', 'url']]);
    expect(made.body.createdAt).toBe('2026-12-01T10:00:00+02:00');
    expect(made.body.url).toMatch(/^http:\/\/localhost:3000\/api\/v1\/public\/feeds\/[\w-]{43}\.ics$/);
    const listed = async () =>
      (await town.admin.get(feedsOf())).body.items.find(({ id }: { id: string }) => id === made.body.id);
    expect(await listed()).toEqual({ id: made.body.id, createdAt: made.body.createdAt, lastUsedAt: null });
    await fetch(made.body.url);
    expect((await listed()).lastUsedAt).toBe('2026-12-01T10:00:00+02:00');
    const stored = await town.product.app.get(EntityManager).fork().execute('select * from calendar_feed');
    expect(JSON.stringify(stored)).not.toContain(made.body.url.slice(-20, -4));
  });

  it('is made once where the request is repeated, and its address is kept nowhere in the open', async () => {
    const once = town.admin.with({ 'idempotency-key': newId() });
    const [first, again] = [await once.post(feedsOf()), await once.post(feedsOf())];
    expect([again.status, again.body]).toEqual([201, first.body]);
    const kept = await town.product.app.get(EntityManager).fork().execute('select body from idempotency_key');
    expect(kept).not.toHaveLength(0);
    expect(JSON.stringify(kept)).not.toContain('/public/feeds/');
  });

  it('holds what is agreed and, as tentative, what waits', async () => {
    const { url } = await make();
    const waiting = await request('2026-12-07T09:00:00+02:00');
    const agreed = await request('2026-12-07T09:15:00+02:00');
    await town.admin.post(`/office/meetings/${agreed.id}/approve`, {});
    const answer = await fetch(url);
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'no-store',
    ]);
    const [first, second] = await eventsIn(url);
    expect([first!.event.uid, first!.status]).toEqual([`${waiting.id}@localhost`, 'TENTATIVE']);
    expect([second!.event.uid, second!.status]).toEqual([`${agreed.id}@localhost`, 'CONFIRMED']);
    expect(second!.event.startDate.toJSDate()).toEqual(new Date('2026-12-07T07:15:00Z'));
    expect(second!.event.summary).toBe('Мария Петрова: Скица на имот');
    expect(second!.event.location).toBe('стая 201');
    expect(second!.event.description).toContain('+359888123456');
    expect(answer.body).not.toContain('@people.example');
  });

  it('leads to the room of a video meeting, without a link that lets its reader in', async () => {
    const { url } = await make();
    const { id } = await request('2026-12-07T10:00:00+02:00', 'video');
    const found = (await eventsIn(url)).find(({ event }) => event.uid.startsWith(id));
    expect(found!.event.location).toBe(`http://localhost:3000/meetings/${id}/room`);
  });

  it('shows every change at the next fetch', async () => {
    const { url } = await make();
    const { calls, id } = await request('2026-12-14T09:00:00+02:00');
    const mine = async () => (await eventsIn(url)).find(({ event }) => event.uid.startsWith(id));
    const asked = (await mine())!;
    await town.admin.post(`/office/meetings/${id}/approve`, {});
    const approved = (await mine())!;
    expect([asked.status, approved.status]).toEqual(['TENTATIVE', 'CONFIRMED']);
    expect(approved.event.sequence).toBeGreaterThan(asked.event.sequence);
    await town.admin.post(`/office/meetings/${id}/reschedule`, {
      start: '2026-12-14T10:00:00+02:00',
      reason: 'Сесия',
    });
    expect((await mine())!.event.startDate.toJSDate()).toEqual(new Date('2026-12-14T08:00:00Z'));
    await calls.post(`/meetings/${id}/cancel`, { reason: 'Вече не е нужно' });
    expect(await mine()).toBeUndefined();
  });

  it('goes back a month and half a year ahead', async () => {
    const { url } = await make();
    const { id } = await request('2026-12-21T09:00:00+02:00');
    const isThere = async () => (await eventsIn(url)).some(({ event }) => event.uid.startsWith(id));
    await town.admin.post(`/office/meetings/${id}/approve`, {});
    town.clock.set('2027-01-19T08:00:00Z');
    expect(await isThere()).toBe(true);
    town.clock.set('2027-01-21T08:00:00Z');
    expect(await isThere()).toBe(false);
    town.clock.set('2026-12-01T08:00:00Z');
  });

  it('opens nothing once it is revoked', async () => {
    const [kept, gone] = [await make(), await make()];
    expect((await town.admin.delete(`${feedsOf()}/${gone.id}`)).status).toBe(204);
    expect((await fetch(gone.url)).statusCode).toBe(404);
    expect((await fetch(kept.url)).statusCode).toBe(200);
    expect((await town.admin.delete(`${feedsOf()}/${gone.id}`)).status).toBe(404);
    expect((await town.admin.delete(`${feedsOf(newId())}/${kept.id}`)).status).toBe(404);
  });

  it.each(['x', 'A'.repeat(43), '..', '%00'])('does not exist where nobody made it: %s', async (token) => {
    const answer = await fetch(`http://localhost/api/v1/public/feeds/${token}.ics`);
    expect(answer.statusCode).toBe(404);
  });

  it('is made by those who receive for the host and by administrators alone', async () => {
    const host = await town.staff({ roles: ['host'], hostIds: [town.hostId] });
    expect((await host.post(feedsOf())).status).toBe(201);
    expect((await host.get(feedsOf())).status).toBe(200);
    const other = (await town.admin.post('/office/hosts', { name: 'Друг', kind: 'specialist' })).body.id;
    expect((await host.post(feedsOf(other))).status).toBe(404);
    for (const roles of [['desk'], ['auditor'], ['host']] as const)
      expect((await (await town.staff({ roles: [...roles] })).post(feedsOf())).status).toBe(404);
    expect((await (await town.citizen()).calls.post(feedsOf())).status).toBe(403);
    expect((await new Calls(town.product.app).post(feedsOf())).status).toBe(401);
    expect((await town.admin.post(feedsOf(newId()))).status).toBe(404);
  });

  it('stops when the one who made it no longer receives for the host', async () => {
    const signedIn = await signInAs(town.product.app, { roles: ['host'], hostIds: [town.hostId] });
    const { url } = (await Calls.by(town.product.app, signedIn).post(feedsOf())).body;
    expect((await fetch(url)).statusCode).toBe(200);
    expect((await town.admin.patch(`/office/staff/${signedIn.id}`, { hostIds: [] })).status).toBe(200);
    expect((await fetch(url)).statusCode).toBe(404);
  });
});
