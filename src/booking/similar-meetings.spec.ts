import { EntityManager } from '@mikro-orm/postgresql';
import type { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';

describe('a double request', () => {
  let reception: Reception;
  let mayor: string;
  let architect: string;
  let architectHost: string;
  let time = 0;
  beforeAll(async () => {
    reception = await openReception();
    mayor = await reception.publish({ capacity: 5 });
    const host = await reception.admin.post('/office/hosts', { name: 'арх. Стоянов', kind: 'official' });
    architectHost = host.body.id;
    architect = await reception.publish({ title: 'Главен архитект', hostId: architectHost, capacity: 5 });
  });
  afterAll(() => reception.product.close());

  const ask = async (by: Calls, scheduleId: string, documentNumber?: string) => {
    time += 1;
    const wall = `${String(9 + Math.floor(time / 4)).padStart(2, '0')}:${String((time % 4) * 15).padStart(2, '0')}`;
    const { body, status } = await by.post('/meetings', {
      scheduleId,
      start: `2026-12-07T${wall}:00+02:00`,
      mode: 'phone',
      topic: 'Скица',
      ...(documentNumber && { documentNumber }),
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  };
  const short = (items: { reference: string; same: string }[]) =>
    items.map(({ reference, same }) => [reference, same]);
  const phone = (() => {
    let next = 0;
    return () => `+35988810000${next++}`;
  })();

  it('is pointed out to the citizen before they send it: same schedule, or same document', async () => {
    const { calls } = await reception.citizen({ phone: phone() });
    const here = await ask(calls, mayor);
    const there = await ask(calls, architect, 'УТ-12-345 / 10.11.2026');
    const similar = async (query: string) =>
      short((await calls.get(`/me/meetings/similar?${query}`)).body.items);
    expect(await similar(`scheduleId=${mayor}`)).toEqual([[here.reference, 'schedule']]);
    const number = encodeURIComponent('ут-12-345/10.11.2026');
    expect(await similar(`scheduleId=${mayor}&documentNumber=${number}`)).toEqual([
      [here.reference, 'schedule'],
      [there.reference, 'document'],
    ]);
    await calls.post(`/meetings/${here.id}/cancel`, { reason: 'Реши се' });
    expect(await similar(`scheduleId=${mayor}`)).toEqual([]);
    const other = await reception.citizen({ phone: phone() });
    const theirs = await other.calls.get(
      `/me/meetings/similar?scheduleId=${architect}&documentNumber=${number}`,
    );
    expect(theirs.body.items).toEqual([]);
    expect((await calls.get('/me/meetings/similar')).body.errors[0].path).toBe('scheduleId');
    expect((await reception.admin.get(`/me/meetings/similar?scheduleId=${mayor}`)).status).toBe(403);
  });

  it('is pointed out to staff: the same person by account or phone, the same document from anybody', async () => {
    const same = phone();
    const { calls } = await reception.citizen({ phone: same });
    const first = await ask(calls, mayor, '№ АБ-1');
    const second = await ask(calls, mayor);
    const rang = await reception.admin.post('/office/meetings', {
      scheduleId: mayor,
      start: '2026-12-14T09:00:00+02:00',
      mode: 'phone',
      topic: 'Скица',
      origin: 'phone',
      attendee: { givenName: 'Ана', familyName: 'Примерова', phone: same },
    });
    const stranger = await reception.citizen({ phone: phone() });
    const document = await ask(stranger.calls, architect, 'aб – 1'); // a Latin a, and a dash
    await ask(stranger.calls, architect, 'АБ-11');
    const seen = await reception.admin.get(`/office/meetings/${first.id}/similar`);
    expect(short(seen.body.items)).toEqual([
      [second.reference, 'schedule'],
      [document.reference, 'document'],
      [rang.body.reference, 'schedule'],
    ]);
    expect(seen.body.items[0]).toMatchObject({ id: second.id, scheduleTitle: 'Кмет', status: 'requested' });

    // The mayor's office learns that the architect has one, and may not open it.
    const host = await reception.staff({ roles: ['host'], hostIds: [reception.hostId] });
    const fromThere = await host.get(`/office/meetings/${first.id}/similar`);
    expect(fromThere.body.items.map(({ id }: { id: string | null }) => id)).toEqual([
      second.id,
      null,
      rang.body.id,
    ]);
    expect((await host.get(`/office/meetings/${document.id}/similar`)).status).toBe(404);
    expect((await calls.get(`/office/meetings/${first.id}/similar`)).status).toBe(403);
  });

  it('comes with how often the person was received this year', async () => {
    const { calls } = await reception.citizen({ phone: phone() });
    const [now, before, lastYear, elsewhere] = [
      await ask(calls, mayor),
      await ask(calls, mayor),
      await ask(calls, mayor),
      await ask(calls, architect),
    ];
    const em = reception.product.app.get(EntityManager).fork();
    await em.execute(`update meeting set status = 'held' where id in (?)`, [
      [before.id, lastYear.id, elsewhere.id],
    ]);
    await em.execute(`update meeting set start_at = '2025-12-31T21:00:00Z' where id = ?`, [lastYear.id]);
    const host = await reception.staff({ roles: ['host'], hostIds: [reception.hostId] });
    const counts = await Promise.all(
      [reception.admin, host].map(async (one) => (await one.get(`/office/meetings/${now.id}/similar`)).body),
    );
    expect(counts).toEqual([
      { items: [], heldThisYear: 2 },
      { items: [], heldThisYear: 1 },
    ]);
  });
});
