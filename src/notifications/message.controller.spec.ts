import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import type { Calls } from '../../test/kit/calls.js';
import { SpecMailbox } from '../../test/kit/mailbox.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { aMeetingRow, anEventOf, type MeetingRow } from '../../test/kit/meeting-rows.js';
import { Deliveries } from './deliveries.js';
import { TellCitizen } from './tell-citizen.reaction.js';
import { TellStaff } from './tell-staff.reaction.js';

describe('The ledger that staff see', () => {
  const mailbox = new SpecMailbox();
  let reception: Reception;
  let em: EntityManager;
  let meeting: MeetingRow;
  let host: Calls;

  beforeAll(async () => {
    reception = await openReception({ SMTP_URL: await mailbox.start() });
    em = reception.product.app.get(EntityManager).fork();
  });
  afterAll(async () => {
    await reception.product.close();
    await mailbox.stop();
  });
  beforeEach(async () => {
    mailbox.mood = 'take';
    mailbox.taken.length = 0;
    meeting = await aMeetingRow(em);
    host = await reception.staff({ roles: ['host'], hostIds: [meeting.hostId] });
  });

  const inProduct = <T>(act: () => Promise<T>) => RequestContext.create(em, act);
  async function tell(): Promise<string> {
    const event = await anEventOf(em, meeting, 'MeetingApproved', { kind: 'system' });
    await inProduct(() => reception.product.app.get(TellCitizen).tell(event));
    return event.id;
  }
  const sendDue = () => inProduct(() => reception.product.app.get(Deliveries).sendDue());
  const messages = async () => (await host.get(`/office/meetings/${meeting.id}/messages`)).body.items;
  const refused = async () => {
    mailbox.mood = 'refuseForGood';
    await tell();
    mailbox.mood = 'take';
    const [message] = await messages();
    return message;
  };

  it('says what was sent to whom, when and with which result, readable as it was sent', async () => {
    const eventId = await tell();
    const [message] = await messages();
    expect(message).toMatchObject({
      eventId,
      meetingId: meeting.id,
      message: 'meeting-approved',
      channel: 'mail',
      to: { kind: 'citizen', name: 'Мария Петрова', phone: '+359888123456', address: meeting.email },
      state: 'sent',
      attempts: 1,
      error: null,
      nextTryAt: null,
      rung: null,
    });
    const read = await host.get(`/office/messages/${message.id}`);
    const [mail] = mailbox.taken;
    expect(read.body).toMatchObject({ subject: mail!.subject, state: 'sent' });
    expect(read.body.text.trim()).toBe(mail!.text!.trim());
    expect(read.body.html).toContain('Ивайла Тодорова');
    // The auditor sees that somebody did, once though it is read twice.
    await host.get(`/office/messages/${message.id}`);
    const readings = await em.execute(
      `select actor->>'kind' as who from event where name = 'MeetingRead' and aggregate_id = ?`,
      [meeting.id],
    );
    expect(readings).toEqual([{ who: 'staff' }]);
  });

  it('shows nobody the link by which another enters a video meeting', async () => {
    meeting = await aMeetingRow(em, { mode: 'video' });
    host = await reception.staff({ roles: ['host'], hostIds: [meeting.hostId] });
    const event = await anEventOf(em, meeting, 'MeetingApproved', { kind: 'system' }, { mode: 'video' });
    await inProduct(() => reception.product.app.get(TellCitizen).tell(event));
    const [message] = await messages();
    const { body } = await host.get(`/office/messages/${message.id}`);
    expect(mailbox.taken[0]!.text).toMatch(/room\?token=ey/);
    for (const form of [body.text, body.html]) {
      expect(form).toContain(`/meetings/${meeting.id}/room?token=…`);
      expect(form).not.toContain('token=ey');
    }
  });

  it('lists whom nothing reached, with the phone number, until somebody rings them', async () => {
    const message = await refused();
    const list = async () =>
      (await host.get('/office/not-told')).body.items.filter(({ id }: { id: string }) => id === message.id);
    expect(await list()).toMatchObject([
      {
        state: 'failed',
        to: { phone: '+359888123456' },
        error: expect.stringContaining('550') as string,
        meeting: { status: 'approved', host: 'Ивайла Тодорова', start: '2026-12-07T09:30:00+02:00' },
      },
    ]);
    const rung = await host.post(`/office/not-told/${message.id}/rung`, { note: 'Ще дойде.' });
    expect(rung).toMatchObject({
      status: 200,
      body: { state: 'failed', rung: { note: 'Ще дойде.', by: 'Ана Примерова' } },
    });
    expect(await list()).toEqual([]);
    expect((await messages())[0].rung).toMatchObject({ note: 'Ще дойде.' });
  });

  it('is sent once more when staff say so: the same words under the same Message-ID', async () => {
    const message = await refused();
    const before = await em.execute<{ message_id: string }[]>(
      'select message_id from delivery where id = ?',
      [message.id],
    );
    const again = await host.post(`/office/messages/${message.id}/resend`, {});
    expect(again).toMatchObject({ status: 200, body: { state: 'waiting', attempts: 0 } });
    await sendDue();
    expect(mailbox.taken).toMatchObject([{ to: meeting.email, messageId: before[0]!.message_id }]);
    expect((await messages())[0]).toMatchObject({ state: 'sent' });
    const twice = await host.post(`/office/messages/${message.id}/resend`, {});
    expect(twice).toMatchObject({ status: 409, body: { code: 'message-not-failed' } });
  });

  it('comes back to the list where somebody rang, it was sent again, and it failed again', async () => {
    const message = await refused();
    const listed = async () =>
      (await host.get('/office/not-told')).body.items.some(({ id }: { id: string }) => id === message.id);
    const count = async () => (await host.get('/me/notifications/numbers')).body.office.notTold as number;
    const ring = (note: string) => host.post(`/office/not-told/${message.id}/rung`, { note });
    await ring('Не вдига.');
    expect([await listed(), await count()]).toEqual([false, 0]);
    mailbox.mood = 'refuseForGood';
    await host.post(`/office/messages/${message.id}/resend`, {});
    await sendDue();
    expect([await listed(), await count()]).toEqual([true, 1]);
    const desk = await reception.staff({ roles: ['desk'] });
    expect(await ring('Ще дойде.')).toMatchObject({ body: { rung: { note: 'Ще дойде.' } } });
    await desk.post(`/office/not-told/${message.id}/rung`, { note: 'И аз.' });
    expect((await messages())[0].rung).toMatchObject({ note: 'Ще дойде.' });
    expect([await listed(), await count()]).toEqual([false, 0]);
  });

  it('is sent to another address where the citizen’s was wrong', async () => {
    const message = await refused();
    const wrong = await host.post(`/office/messages/${message.id}/resend`, { to: 'no address' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    await host.post(`/office/messages/${message.id}/resend`, { to: 'maria.nova@people.example' });
    await sendDue();
    expect(mailbox.taken.map(({ to }) => to)).toEqual(['maria.nova@people.example']);
  });

  it('counts whoever has no address among those to ring, until they say one to send it to', async () => {
    const count = async () => (await host.get('/me/notifications/numbers')).body.office.notTold as number;
    expect(await count()).toBe(0);
    await em.execute(`update meeting set attendee = attendee || '{"email": null}' where id = ?`, [
      meeting.id,
    ]);
    const event = await anEventOf(em, meeting, 'MeetingCancelled', { kind: 'system' }, { origin: 'desk' });
    const tellAgain = () => inProduct(() => reception.product.app.get(TellCitizen).tell(event));
    await tellAgain();
    expect(await count()).toBe(1);
    const [untold] = (await host.get('/office/not-told')).body.items;
    expect(untold).toMatchObject({
      channel: 'none',
      error: 'няма адрес',
      message: 'meeting-cancelled',
      subject: expect.stringContaining('7 декември') as string,
      to: { name: 'Мария Петрова', phone: '+359888123456', address: null },
    });
    const path = `/office/messages/${untold.id}/resend`;
    expect(await host.post(path, {})).toMatchObject({ status: 409, body: { code: 'no-address' } });
    expect(await count()).toBe(1);
    await host.post(path, { to: 'maria@people.example' });
    await sendDue();
    await tellAgain();
    expect(mailbox.taken).toMatchObject([{ to: 'maria@people.example', subject: untold.subject }]);
    expect(await messages()).toMatchObject([{ channel: 'mail', state: 'sent' }]);
    expect(await count()).toBe(0);
  });

  it('is seen by those who receive for the host, the desk and administrators only', async () => {
    const message = await refused();
    const other = await reception.staff({ roles: ['host'], hostIds: [reception.hostId] });
    const desk = await reception.staff({ roles: ['desk'] });
    const auditor = await reception.staff({ roles: ['auditor'] });
    const citizen = (await reception.citizen()).calls;
    for (const path of [`/office/messages/${message.id}`, `/office/meetings/${meeting.id}/messages`]) {
      expect((await other.get(path)).status).toBe(404);
      expect((await desk.get(path)).status).toBe(200);
      expect((await auditor.get(path)).status).toBe(403);
      expect((await citizen.get(path)).status).toBe(403);
    }
    for (const act of [`messages/${message.id}/resend`, `not-told/${message.id}/rung`])
      expect((await other.post(`/office/${act}`, {})).status).toBe(404);
    const ids = async (calls: Calls) =>
      (await calls.get('/office/not-told?limit=200')).body.items.map(({ id }: { id: string }) => id);
    expect(await ids(other)).not.toContain(message.id);
    expect(await ids(desk)).toContain(message.id);
    const nobodys = await reception.staff({ roles: ['host'], hostIds: [] });
    expect(await ids(nobodys)).toEqual([]);
  });

  it('forgets a citizen who closes the account: their own messages, and the words of those to staff', async () => {
    const { calls, who } = await reception.citizen();
    const theirs = await aMeetingRow(em, { citizenId: who.id, hostEmail: 'kmet@rozovets.example' });
    const event = await anEventOf(em, theirs, 'MeetingCancelled', { kind: 'citizen', id: who.id });
    await inProduct(() => reception.product.app.get(TellCitizen).tell(event));
    await inProduct(() => reception.product.app.get(TellStaff).tell(event));
    const exported = (await calls.get('/me/export')).body.messages;
    expect(exported).toMatchObject([
      { channel: 'in-app', recipient: who.id, state: 'sent' },
      { channel: 'mail', recipient: who.email, state: 'sent' },
    ]);
    expect((await calls.delete('/me')).status).toBe(204);
    const kept = await em.execute(
      'select recipient, subject, text, html, ics from delivery where meeting_id = ?',
      [theirs.id],
    );
    expect(kept).toEqual([
      { recipient: 'kmet@rozovets.example', subject: null, text: null, html: null, ics: null },
    ]);
  });
});
