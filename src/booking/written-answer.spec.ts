import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import type { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { workOff } from '../../test/kit/work-off.js';
import { Commands } from '../platform/commands/commands.js';
import { ExpireRequests } from './expire-requests.js';

const DAY = '2026-12-07';
const text = 'Скицата е готова.\nМожете да я получите на гише 3.';
const at = (time: string) => `${DAY}T${time}:00+02:00`;

describe('an answer before the visit', () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception();
  });
  afterAll(() => reception.product.close());
  beforeEach(() => reception.clock.set('2026-12-01T08:00:00Z'));

  interface Asked {
    id: string;
    scheduleId: string;
    citizen: Calls;
    version: number;
  }
  let asked = 0;
  /** One request, each at a schedule of its own, so that what is free says something. */
  async function ask(rules: object = {}): Promise<Asked> {
    const host = await reception.admin.post('/office/hosts', {
      name: `Отдел ${++asked}`,
      kind: 'department',
    });
    const scheduleId = await reception.publish({ hostId: host.body.id, ...rules });
    const { calls } = await reception.citizen({ givenName: 'Мария', familyName: 'Петрова' });
    const { body } = await calls.post('/meetings', {
      ...{ scheduleId, start: at('09:00'), mode: 'phone', topic: 'Къде е скицата ми?' },
    });
    return { id: body.id, scheduleId, citizen: calls, version: body.version };
  }
  const office = (id: string, act: string, body: object = {}) =>
    reception.admin.post(`/office/meetings/${id}/${act}`, body);
  const answered = async (rules: object = {}): Promise<Asked> => {
    const one = await ask(rules);
    const { body, status } = await office(one.id, 'answer', { text });
    expect(status).toBe(200);
    return { ...one, version: body.version };
  };
  const isFree = async (scheduleId: string): Promise<boolean> => {
    const { body } = await reception.admin.get(`/schedules/${scheduleId}/slots?from=${DAY}&to=${DAY}`);
    return body.slots.some(({ start }: { start: string }) => start === at('09:00'));
  };
  const historyOf = async (id: string): Promise<{ event: string; data: object }[]> =>
    (await reception.admin.get(`/office/meetings/${id}/history`)).body.items;

  it('is read by the citizen, and the request stands', async () => {
    const { id, citizen, scheduleId } = await answered();
    const { body } = await citizen.get(`/meetings/${id}`);
    expect(body).toMatchObject({
      status: 'requested',
      version: 2,
      answer: { text, at: '2026-12-01T10:00:00+02:00' },
    });
    expect(Object.keys(body.answer)).toEqual(['text', 'at']);
    expect(await isFree(scheduleId)).toBe(false);
  });

  it('is replaced while the citizen has not decided; the history keeps both', async () => {
    const { id, citizen } = await answered({ approval: 'automatic' });
    reception.clock.set('2026-12-02T08:00:00Z');
    await office(id, 'answer', { text: 'Готова е от вчера.' });
    expect((await citizen.get(`/meetings/${id}`)).body).toMatchObject({
      status: 'approved',
      answer: { text: 'Готова е от вчера.', at: '2026-12-02T10:00:00+02:00' },
    });
    expect((await historyOf(id)).slice(-2)).toMatchObject([
      { event: 'MeetingAnswered', data: { answer: text } },
      { event: 'MeetingAnswered', data: { answer: 'Готова е от вчера.' } },
    ]);
  });

  it.each([
    ['a request', {}],
    ['an approved meeting', { approval: 'automatic' }],
  ])('that is enough closes %s and frees its time at once', async (_, rules) => {
    const { id, citizen, scheduleId } = await answered(rules);
    const { status, body } = await citizen.post(`/meetings/${id}/answer/accept`);
    expect([status, body.status]).toEqual([200, 'resolved']);
    expect(body.answer).toEqual({
      text,
      at: '2026-12-01T10:00:00+02:00',
      decision: 'accepted',
      decidedAt: '2026-12-01T10:00:00+02:00',
    });
    expect(await isFree(scheduleId)).toBe(true);
    expect((await historyOf(id)).at(-1)).toMatchObject({
      event: 'MeetingResolved',
      actor: { kind: 'citizen' },
    });
    const next = await reception.citizen();
    const again = await next.calls.post('/meetings', {
      ...{ scheduleId, start: at('09:00'), mode: 'phone', topic: 'Друг въпрос' },
    });
    expect(again.status).toBe(201);
    expect((await office(id, 'answer', { text })).body.code).toBe('act-not-possible');
  });

  it('that is not enough leaves the meeting as it was, and is final', async () => {
    const { id, citizen, scheduleId } = await answered({ approval: 'automatic' });
    const { body } = await citizen.post(`/meetings/${id}/answer/decline`, {
      note: 'Питам и за съседния имот.',
    });
    expect(body).toMatchObject({
      status: 'approved',
      answer: { text, decision: 'declined', note: 'Питам и за съседния имот.' },
    });
    expect(await isFree(scheduleId)).toBe(false);
    expect((await historyOf(id)).at(-1)).toMatchObject({
      event: 'AnswerDeclined',
      data: { status: 'approved', note: 'Питам и за съседния имот.' },
    });
    for (const attempt of [
      citizen.post(`/meetings/${id}/answer/accept`),
      citizen.post(`/meetings/${id}/answer/decline`, {}),
      office(id, 'answer', { text: 'И още нещо.' }),
    ])
      expect((await attempt).body).toMatchObject({ status: 409, code: 'answer-decided' });
    reception.clock.set(`${DAY}T06:00:00Z`);
    expect((await office(id, 'check-in')).body.status).toBe('checkedIn');
  });

  it('can be decided about by a clerk, for whoever said it on the phone', async () => {
    const [yes, no] = [await answered(), await answered()];
    expect((await office(yes.id, 'answer/accept')).body).toMatchObject({ status: 'resolved' });
    expect((await office(no.id, 'answer/decline', { note: 'Ще дойде.' })).body).toMatchObject({
      status: 'requested',
      answer: { decision: 'declined', note: 'Ще дойде.' },
    });
    expect((await historyOf(yes.id)).at(-1)).toMatchObject({ actor: { kind: 'staff' } });
  });

  it('is not decided about before there is one, nor once the time has come', async () => {
    const { id, citizen } = await ask();
    expect((await citizen.post(`/meetings/${id}/answer/accept`)).body.code).toBe('not-answered-yet');
    expect((await citizen.post(`/meetings/${id}/answer/decline`, {})).body.code).toBe('not-answered-yet');
    await office(id, 'answer', { text });
    reception.clock.set(`${DAY}T07:00:00Z`);
    for (const attempt of [
      citizen.post(`/meetings/${id}/answer/accept`),
      citizen.post(`/meetings/${id}/answer/decline`, {}),
      office(id, 'answer', { text }),
    ])
      expect((await attempt).body).toMatchObject({ status: 409, code: 'meeting-has-begun' });
  });

  it('does not keep an undecided request from expiring', async () => {
    const { id, citizen } = await answered();
    reception.clock.set(`${DAY}T07:01:00Z`);
    const { app } = reception.product;
    await RequestContext.create(app.get(EntityManager), () =>
      app.get(Commands, { strict: false }).run(new ExpireRequests()),
    );
    expect((await citizen.get(`/meetings/${id}`)).body).toMatchObject({
      status: 'expired',
      answer: { text },
    });
    expect((await citizen.post(`/meetings/${id}/answer/accept`)).body.code).toBe('act-not-possible');
  });

  it('needs words, 4000 characters at most', async () => {
    const { id } = await ask();
    for (const wrong of [{}, { text: '  ' }, { text: 'а'.repeat(4001) }, { text: 5 }])
      expect((await office(id, 'answer', wrong)).body).toMatchObject({
        status: 422,
        code: 'validation-failed',
        errors: [{ path: 'text' }],
      });
    expect((await office(id, 'answer', { text: 'а'.repeat(4000) })).status).toBe(200);
  });

  it('is written by staff of the host, decided about by its citizen, and by nobody else', async () => {
    const { id, citizen } = await answered();
    const other = await reception.citizen();
    const stranger = await reception.staff({ roles: ['host'], hostIds: [reception.hostId] });
    const auditor = await reception.staff({ roles: ['auditor'] });
    const desk = await reception.staff({ roles: ['desk'] });
    const statuses = await Promise.all([
      citizen.post(`/office/meetings/${id}/answer`, { text }),
      stranger.post(`/office/meetings/${id}/answer`, { text }),
      auditor.post(`/office/meetings/${id}/answer`, { text }),
      other.calls.post(`/meetings/${id}/answer/accept`),
      desk.post(`/meetings/${id}/answer/accept`),
      desk.post(`/office/meetings/${id}/answer`, { text }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([403, 404, 403, 404, 403, 200]);
  });

  it('is refused to whoever read an older meeting', async () => {
    const { id, citizen, version } = await answered();
    const stale = { 'if-match': `"${version - 1}"` };
    const late = await citizen.with(stale).post(`/meetings/${id}/answer/accept`);
    expect(late.body).toMatchObject({ status: 412, code: 'stale', changes: [{ event: 'MeetingAnswered' }] });
    expect((await reception.admin.with(stale).post(`/office/meetings/${id}/answer`, { text })).status).toBe(
      412,
    );
    const read = { 'if-match': `"${version}"` };
    expect((await citizen.with(read).post(`/meetings/${id}/answer/accept`)).status).toBe(200);
  });

  it('ends in one outcome, whoever acts at the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const { id, citizen } = await answered();
      const answers = await Promise.all([
        citizen.post(`/meetings/${id}/answer/accept`),
        citizen.post(`/meetings/${id}/cancel`, { reason: 'Няма нужда' }),
        citizen.post(`/meetings/${id}/answer/decline`, {}),
        office(id, 'refuse', { reason: 'Отговорихме ви' }),
      ]);
      for (const { status } of answers) expect([200, 409]).toContain(status);
      const ends = (await historyOf(id))
        .map(({ event }) => event)
        .filter((event) => ['MeetingResolved', 'MeetingCancelled', 'MeetingRefused'].includes(event));
      expect(ends).toHaveLength(1);
    }
  });

  it('is owed by phone to whoever left no address', async () => {
    const scheduleId = await reception.publish({ title: 'По телефона' });
    const { body: made } = await reception.admin.post('/office/meetings', {
      ...{ scheduleId, start: at('11:00'), mode: 'phone', topic: 'Скица', origin: 'phone' },
      attendee: { givenName: 'Стоян', familyName: 'Колев', phone: '+359888765432' },
    });
    await office(made.id, 'answer', { text });
    await workOff(reception.product);
    const { body } = await reception.admin.get('/office/not-told');
    const owed = body.items.find(({ meetingId }: { meetingId: string }) => meetingId === made.id);
    expect(owed).toMatchObject({ message: 'meeting-answered', to: { phone: '+359888765432' } });
    const letter = await reception.admin.get(`/office/messages/${owed.id}`);
    expect(letter.body.text).toContain('Можете да я получите на гише 3.');
  });

  it('is handed out with the account’s data, and goes with it', async () => {
    const { id, citizen } = await answered();
    await citizen.post(`/meetings/${id}/answer/decline`, { note: 'Тайната ми болест' });
    expect(JSON.stringify((await citizen.get('/me/export')).body)).toContain('Тайната ми болест');
    expect((await citizen.delete('/me')).status).toBe(204);
    const kept = await reception.product.app
      .get(EntityManager)
      .fork()
      .execute<object[]>(
        `select m.answer, m.topic, (select json_agg(e.data) from event e where e.aggregate_id = m.id) as events
           from meeting m where id = ?`,
        [id],
      );
    for (const word of ['болест', 'Скицата', 'скицата']) expect(JSON.stringify(kept)).not.toContain(word);
    expect((await historyOf(id)).map(({ event }) => event)).toContain('AnswerDeclined');
  });
});
