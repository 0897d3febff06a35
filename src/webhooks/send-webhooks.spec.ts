import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import type { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { workOff } from '../../test/kit/work-off.js';
import { signatureByHand, verify, WebhookReceiver } from '../../test/kit/webhook-receiver.js';
import { EventSender } from './event-sender.js';
import { ForgetDeliveries } from './forget-deliveries.js';
import { SendWebhooks } from './send-webhooks.js';
import { WebhookLedger } from './webhook-ledger.js';

const path = '/office/webhooks';

describe('What webhooks are owed', () => {
  const receiver = new WebhookReceiver();
  let url: string;
  let reception: Reception;
  let admin: Calls;
  let em: EntityManager;
  let worker: SendWebhooks;
  beforeAll(async () => {
    url = await receiver.start();
    reception = await openReception();
    admin = reception.admin;
    const { app } = reception.product;
    em = app.get(EntityManager).fork();
    worker = aWorker();
    await reception.publish();
    await workOff(reception.product);
  });
  afterAll(async () => {
    await reception.product.close();
    await receiver.stop();
  });
  beforeEach(async () => {
    await em.execute('delete from webhook');
    receiver.received.length = 0;
    receiver.status = 204;
  });

  function aWorker(): SendWebhooks {
    const { app } = reception.product;
    return new SendWebhooks(app.get(EntityManager), app.get(WebhookLedger), app.get(EventSender));
  }
  const make = async (body: object = {}) =>
    (await admin.post(path, { url, allowPrivateNetwork: true, ...body })).body;
  const work = async (by = worker): Promise<void> => {
    await by.run();
    await by.settled();
  };
  const waitNoMore = () => em.execute('update webhook_delivery set next_try_at = now()');
  const log = async (id: string, query = '') =>
    (await admin.get(`${path}/${id}/deliveries${query}`)).body.items;
  const book = async () => {
    const { calls } = await reception.citizen({ givenName: 'Мария', familyName: 'Петрова' });
    const { items } = (await calls.get('/schedules')).body;
    const slots = await calls.get(`/schedules/${items[0].id}/slots?from=2026-12-01&to=2026-12-31`);
    const { start } = slots.body.slots[0];
    const asked = { scheduleId: items[0].id, start, mode: 'inPerson', topic: 'Скица на имот' };
    const { body: meeting } = await calls.post('/meetings', asked);
    await workOff(reception.product);
    return { meeting, calls };
  };

  it('reaches each that wants the event, signed, with its facts and nothing about the person', async () => {
    const all = await make();
    const some = await make({ events: ['MeetingRequested', 'MeetingHeld'] });
    const other = await make({ events: ['MeetingHeld'] });
    const { meeting } = await book();
    await work();

    expect(receiver.received).toHaveLength(2);
    const [got] = receiver.received.filter((one) => one.signatures[0] === signatureByHand(all.secret, one));
    verify(all.secret, got!);
    expect(got!.id).toBe(got!.event.id);
    expect(got!.event).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'MeetingRequested',
      occurredAt: '2026-12-01T10:00:00+02:00',
      aggregateId: meeting.id,
      actor: { kind: 'citizen', id: expect.any(String) },
      data: {
        ...{ reference: meeting.reference, status: 'requested', scheduleId: meeting.scheduleId },
        ...{ hostId: meeting.host.id, start: meeting.start, end: meeting.end, mode: 'inPerson' },
        ...{ origin: 'portal', version: 1 },
      },
    });
    expect(got!.raw).not.toMatch(/Мария|Петрова|888123456|@|Скица/);
    expect(await log(some.id)).toMatchObject([
      { event: 'MeetingRequested', status: 'delivered', tries: 1, httpStatus: 204, fault: null },
    ]);
    expect(await log(other.id)).toEqual([]);
    const { lastSuccessAt, failingSince } = (await admin.get(`${path}/${all.id}`)).body;
    expect([typeof lastSuccessAt, failingSince]).toEqual(['string', null]);
  });

  it('leaves a reason out, in which people write about people', async () => {
    const { id } = await make();
    const { meeting, calls } = await book();
    await calls.post(`/meetings/${meeting.id}/cancel`, { reason: 'Мария е болна' });
    await workOff(reception.product);
    await work();
    const [cancelled] = receiver.named('MeetingCancelled');
    expect(cancelled!.event.data).toMatchObject({ status: 'cancelled', cancelledBy: 'citizen' });
    expect(receiver.received.map(({ raw }) => raw).join()).not.toContain('болна');
    expect((await log(id)).map(({ event }: { event: string }) => event)).toEqual([
      ...['MeetingCancelled', 'MeetingRequested'],
    ]);
    expect(await log(id, '?event=MeetingCancelled&status=delivered')).toHaveLength(1);
    expect(await log(id, '?status=failed')).toEqual([]);
  });

  it('is written down once, however often the event is told', async () => {
    const { id } = await make();
    await book();
    await em.execute(
      `update event set relayed_at = null where id = (select event_id from webhook_delivery limit 1)`,
    );
    await workOff(reception.product);
    expect(await log(id)).toHaveLength(1);
  });

  it('is tried again after a failure, by the table, with the same id and a new time', async () => {
    const { id } = await make();
    receiver.status = 500;
    await book();
    await work();
    await work();
    expect(receiver.received).toHaveLength(1);
    const [waiting] = await log(id);
    expect(waiting).toMatchObject({ status: 'waiting', tries: 1, httpStatus: 500, fault: 'refused' });
    expect(waiting.nextTryAt).not.toBeNull();
    expect((await admin.get(`${path}/${id}`)).body).toMatchObject({ waiting: 1, failed: 0 });
    expect((await admin.get(`${path}/${id}`)).body.failingSince).not.toBeNull();

    receiver.status = 200;
    await waitNoMore();
    await work();
    const [first, again] = receiver.received;
    expect([again!.id, again!.raw]).toEqual([first!.id, first!.raw]);
    const { tried, body } = (await admin.get(`${path}/${id}/deliveries/${waiting.id}`)).body;
    expect(body).toBe(again!.raw);
    expect(
      tried.map(({ httpStatus, said }: { httpStatus: number; said: string }) => [httpStatus, said]),
    ).toEqual([
      [200, null],
      [500, 'не може сега'],
    ]);
    expect((await admin.get(`${path}/${id}`)).body).toMatchObject({ waiting: 0, failingSince: null });
  });

  it('has failed after twenty tries, and goes out when it is sent again', async () => {
    const { id } = await make();
    receiver.status = 503;
    await book();
    for (let tries = 0; tries < 21; tries++) {
      await waitNoMore();
      await work();
    }
    expect(receiver.received).toHaveLength(20);
    const [failed] = await log(id, '?status=failed');
    expect(failed).toMatchObject({ tries: 20, nextTryAt: null, httpStatus: 503 });
    expect((await admin.get(`${path}/${id}`)).body.failed).toBe(1);

    receiver.status = 204;
    const again = await admin.post(`${path}/${id}/deliveries/${failed.id}/resend`);
    expect([again.status, again.body.status, again.body.tries]).toEqual([200, 'waiting', 0]);
    await work();
    expect(receiver.received[20]!.id).toBe(receiver.received[0]!.id);
    expect((await log(id))[0]).toMatchObject({ status: 'delivered', tries: 1 });
    expect((await admin.post(`${path}/${id}/deliveries/${failed.id}/resend`)).status).toBe(200);
    await work();
    expect(receiver.received).toHaveLength(22);
  });

  it('is refused to a private network at each try, and the log says so', async () => {
    const { id } = await make();
    await em.execute('update webhook set allow_private_network = false');
    await book();
    await work();
    expect(receiver.received).toEqual([]);
    expect(await log(id)).toMatchObject([{ status: 'waiting', fault: 'private-address', httpStatus: null }]);
  });

  it('ends where the receiver says that it is gone; switched on again, the next event goes out', async () => {
    const { id } = await make();
    receiver.status = 410;
    const { meeting, calls } = await book();
    await work();
    expect(await log(id)).toMatchObject([{ status: 'failed', fault: 'gone', tries: 1 }]);
    expect((await admin.get(`${path}/${id}`)).body).toMatchObject({ active: false, switchedOff: 'gone' });
    const [{ id: deliveryId }] = await log(id);
    const refused = await admin.post(`${path}/${id}/deliveries/${deliveryId}/resend`);
    expect([refused.status, refused.body.code]).toEqual([409, 'webhook-switched-off']);
    await book();
    expect(await log(id)).toHaveLength(1);

    receiver.status = 204;
    const on = await admin.patch(`${path}/${id}`, { active: true });
    expect(on.body).toMatchObject({ active: true, switchedOff: null });
    await calls.post(`/meetings/${meeting.id}/cancel`, { reason: 'Пътувам' });
    await workOff(reception.product);
    await work();
    expect(receiver.named('MeetingCancelled')).toHaveLength(1);
  });

  it('is taken over from a worker that died, when its lease has run out', async () => {
    const { id } = await make();
    await book();
    const claim = () => RequestContext.create(em, () => reception.product.app.get(WebhookLedger).claim(10));
    expect(await claim()).toHaveLength(1);
    await work();
    expect(receiver.received).toEqual([]);
    const [{ id: deliveryId, status }] = await log(id);
    expect(status).toBe('sending');
    const busy = await admin.post(`${path}/${id}/deliveries/${deliveryId}/resend`);
    expect([busy.status, busy.body.code]).toEqual([409, 'delivery-being-sent']);

    await em.execute(`update webhook_delivery set lease_until = now() - interval '1 second'`);
    await work();
    expect(receiver.received).toHaveLength(1);
    expect(await log(id)).toMatchObject([{ status: 'delivered', tries: 2 }]);
  });

  it('is sent once by workers that look at the same moment', async () => {
    await make();
    for (let n = 0; n < 6; n++) await book();
    const workers = [aWorker(), aWorker(), aWorker()];
    for (let n = 0; n < 3; n++) await Promise.all(workers.map((one) => work(one)));
    expect(receiver.received).toHaveLength(6);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(6);
  });

  it('is not held up by a receiver that hangs', async () => {
    const hanging = new WebhookReceiver();
    hanging.status = null;
    const slow = await make({ url: await hanging.start() });
    await make();
    for (let n = 0; n < 6; n++) await book();
    const worker = aWorker();
    // The first look takes four of each, the second what is left for the quick one.
    await worker.run();
    while (receiver.received.length < 4) await new Promise((later) => setTimeout(later, 20));
    while ((await log(slow.id, '?status=sending')).length > 4) await worker.run();
    for (; receiver.received.length < 6; await new Promise((later) => setTimeout(later, 20)))
      await worker.run();
    expect(await log(slow.id, '?status=sending')).toHaveLength(4);
    await hanging.stop();
    await worker.settled();
    expect(await log(slow.id, '?status=waiting')).toHaveLength(6);
  });

  it('is forgotten after thirty days', async () => {
    const { id } = await make();
    await book();
    await book();
    await work();
    await em.execute(
      `update webhook_delivery set created_at = now() - interval '31 days'
        where id = (select id from webhook_delivery order by id limit 1)`,
    );
    await new ForgetDeliveries(em).run();
    expect(await log(id)).toHaveLength(1);
  });
});
