import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { SpecMailbox } from '../../test/kit/mailbox.js';
import { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { TellCitizen } from './tell-citizen.reaction.js';

const path = '/office/settings/messages/request-received/bg';
const own = {
  subject: 'Благодарим за заявката ({{reference}})',
  heading: 'Благодарим ви',
  lead: 'Чакайте ни на {{when.day}}.',
  button: 'Към заявката',
};

describe('The words of messages', () => {
  const mailbox = new SpecMailbox();
  let town: Reception;
  let scheduleId: string;
  beforeAll(async () => {
    town = await openReception({ SMTP_URL: await mailbox.start() });
    scheduleId = await town.publish();
  });
  afterAll(async () => {
    await town.product.close();
    await mailbox.stop();
  });
  beforeEach(() => {
    mailbox.mood = 'take';
    mailbox.taken.length = 0;
  });

  let minute = 0;
  const request = async (topic = 'Скица') => {
    const { calls, who } = await town.citizen();
    const start = `2026-12-07T${9 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00+02:00`;
    minute += 15;
    const asked = await calls.post('/meetings', {
      scheduleId,
      start: start.replace('T9', 'T09'),
      mode: 'inPerson',
      topic,
    });
    if (asked.status !== 201) throw new Error(JSON.stringify(asked.body));
    return { id: asked.body.id as string, reference: asked.body.reference as string, email: who.email };
  };

  const tellOf = async (meetingId: string) => {
    const em = town.product.app.get(EntityManager).fork();
    const [event] = await em.execute<(DomainEvent & { at: Date | string })[]>(
      `select id, name, occurred_at as at, aggregate_id as "aggregateId", actor, data from event
        where aggregate_id = ? and name = 'MeetingRequested'`,
      [meetingId],
    );
    await RequestContext.create(em, () =>
      town.product.app.get(TellCitizen).tell({ ...event!, occurredAt: new Date(event!.at) }),
    );
  };

  it('are listed with who reads them, when they are sent and whether they are our own', async () => {
    const { status, body } = await town.admin.get('/office/settings/messages?limit=2');
    expect(status).toBe(200);
    expect(body.items[0]).toEqual({
      message: 'request-received',
      audience: 'citizen',
      title: 'Получихме заявката ви',
      when: 'когато гражданинът заяви час и някой трябва да реши',
      ownWords: [],
    });
    const rest = await town.admin.get(`/office/settings/messages?cursor=${body.nextCursor}`);
    expect(rest.body.items[0].message).toBe('meeting-booked');
    for (const one of [...body.items, ...rest.body.items]) expect(one.when).not.toBe('');
  });

  it('are an administrator’s alone, decided before the body is read', async () => {
    const desk = await town.staff({ roles: ['desk'] });
    const { calls } = await town.citizen();
    for (const [who, status] of [
      [desk, 403],
      [calls, 403],
      [new Calls(town.product.app), 401],
    ] as const) {
      expect((await who.get('/office/settings/messages')).status).toBe(status);
      expect((await who.put(path, {})).status).toBe(status);
      expect((await who.post(`${path}/test`, {})).status).toBe(status);
    }
    expect((await town.admin.put('/office/settings/messages/nothing/bg', {})).status).toBe(404);
    expect((await town.admin.put('/office/settings/messages/toString/bg', {})).status).toBe(404);
    expect((await town.admin.get('/office/settings/messages/meeting-moved/de')).status).toBe(404);
  });

  it('are used from the next message on, and the shipped ones again once they are taken back', async () => {
    const saved = await town.admin.put(path, own);
    expect(saved.body).toMatchObject({
      isOwn: true,
      version: 1,
      words: { ...own, status: null, next: null },
    });
    expect(saved.body.changedBy).not.toBe('');
    expect(saved.body.shipped.heading).toBe('Получихме заявката ви');
    const told = async () => {
      const { id, reference, email } = await request();
      await tellOf(id);
      return { mail: mailbox.takenBy(email)[0]!, reference };
    };
    const { mail, reference } = await told();
    expect(mail.subject).toBe(`Благодарим за заявката (${reference})`);
    expect(mail.text).toContain('Чакайте ни на понеделник, 7 декември 2026 г..');
    expect((await town.admin.delete(path)).status).toBe(204);
    expect((await told()).mail.subject).toContain('Получихме заявката ви');
    expect((await town.admin.get(path)).body).toMatchObject({ isOwn: false, version: 2, changedAt: null });
  });

  it('are not saved where somebody else changed them meanwhile', async () => {
    const { version } = (await town.admin.get(path)).body;
    const asRead = town.admin.with({ 'if-match': `"${version}"` });
    expect((await asRead.put(path, own)).status).toBe(200);
    expect((await asRead.put(path, { ...own, heading: 'Друго' })).status).toBe(412);
    await town.admin.delete(path);
  });

  it('are refused with section and line where they do not compile', async () => {
    for (const call of [
      town.admin.put(path, { ...own, lead: 'Добре\n{{nobody}}' }),
      town.admin.post(`${path}/preview`, { ...own, lead: 'Добре\n{{nobody}}' }),
    ])
      expect(await call).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'lead', message: expect.stringContaining('Ред 2: няма поле „nobody“') }] },
      });
    expect((await town.admin.get(path)).body.isOwn).toBe(false);
  });

  it('keep who changed them when and to what, the newest first', async () => {
    const other = '/office/settings/messages/meeting-cancelled/en';
    const words = { subject: 'Cancelled: {{reference}}', heading: 'Cancelled', button: 'Look' };
    expect((await town.admin.get(`${other}/changes`)).body).toEqual({ items: [], nextCursor: null });
    await town.admin.put(other, words);
    await town.admin.put(other, { ...words, heading: 'It is off' });
    await town.admin.put(other, { ...words, heading: '{{#if' });
    await town.admin.delete(other);

    const first = (await town.admin.get(`${other}/changes?limit=2`)).body;
    expect(first.items).toMatchObject([{ words: null }, { words: { heading: 'It is off' } }]);
    const rest = await town.admin.get(`${other}/changes?limit=2&cursor=${first.nextCursor}`);
    expect(rest.body).toEqual({
      items: [
        {
          id: expect.any(String) as string,
          at: '2026-12-01T10:00:00+02:00',
          by: 'Ана Примерова',
          words: { ...words, status: null, lead: null, next: null },
        },
      ],
      nextCursor: null,
    });
    const desk = await town.staff({ roles: ['desk'] });
    expect((await desk.get(`${other}/changes`)).status).toBe(403);
    expect((await town.admin.get('/office/settings/messages/nothing/bg/changes')).status).toBe(404);
  });

  it('are shown with a real meeting, by its reference, and nothing of it becomes markup', async () => {
    const { reference } = await request('<script>alert(1)</script>');
    const shown = await town.admin.post(`${path}/preview`, {
      ...own,
      reference: reference.replaceAll('-', ''),
    });
    expect(shown.body).toMatchObject({ subject: `Благодарим за заявката (${reference})`, reference });
    expect(shown.body.html).toContain('&lt;script&gt;');
    expect(shown.body.html).not.toContain('<script>');
    expect(shown.body.text).toContain('Чакайте ни на понеделник');
    const unknown = await town.admin.post(`${path}/preview`, { ...own, reference: '000-000-000' });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ path: 'reference' }] } });
  });

  it('are mailed to their author as a test, and it is said when the server does not take them', async () => {
    const sent = await town.admin.post(`${path}/test`, own);
    expect(sent.status).toBe(200);
    expect(mailbox.takenBy(sent.body.to)[0]!.subject).toMatch(/^\[Проба\] Благодарим за заявката/);
    mailbox.mood = 'refuse';
    expect(await town.admin.post(`${path}/test`, own)).toMatchObject({
      status: 503,
      body: { code: 'smtp-unavailable', detail: expect.stringContaining('try later') },
    });
  });
});
