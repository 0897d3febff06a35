import { EntityManager } from '@mikro-orm/postgresql';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import type { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';

const DECEMBER = 'from=2026-12-01&to=2026-12-31';

/** A reception on Monday, 7 December 2026: one visitor came, one did not, one gave the time back, one was refused. */
describe('reports', () => {
  let reception: Reception;
  let citizen: Awaited<ReturnType<Reception['citizen']>>;
  let mayor: string;
  let otherHost: string;
  beforeAll(async () => {
    reception = await openReception();
    const { admin, clock } = reception;
    mayor = await reception.publish({ title: '=Кмет' });
    otherHost = (await admin.post('/office/hosts', { name: 'арх. Стоянов', kind: 'official' })).body.id;
    const architect = await reception.publish({
      ...{ title: 'Главен архитект', hostId: otherHost, approval: 'automatic' },
    });
    citizen = await reception.citizen();
    const ask = async (scheduleId: string, time: string, by: Calls = citizen.calls) =>
      (
        await by.post('/meetings', {
          ...{ scheduleId, start: `2026-12-07T${time}:00+02:00`, mode: 'inPerson', topic: 'Скица' },
        })
      ).body.id as string;
    // Asked for on Tuesday at 10:00.
    const [came, didNot, refused, givenBack, automatic] = [
      await ask(mayor, '09:00'),
      await ask(mayor, '09:15'),
      await ask(mayor, '09:30'),
      await ask(mayor, '09:45'),
      await ask(architect, '10:00'),
    ];
    const { status } = await admin.post('/office/meetings', {
      ...{ scheduleId: architect, start: '2026-12-07T10:15:00+02:00', mode: 'phone', topic: 'Виза' },
      ...{ origin: 'phone', attendee: { givenName: 'Мария', familyName: 'Петрова', phone: '0888123457' } },
    });
    expect(status).toBe(201);
    // Decided after 2, 26 and 50 hours.
    clock.set('2026-12-01T10:00:00Z');
    await admin.post(`/office/meetings/${came}/approve`, {});
    clock.set('2026-12-02T10:00:00Z');
    await admin.post(`/office/meetings/${didNot}/approve`, {});
    clock.set('2026-12-03T10:00:00Z');
    await admin.post(`/office/meetings/${refused}/refuse`, { reason: 'Не е от нашата компетентност.' });
    await citizen.calls.post(`/meetings/${givenBack}/cancel`, { reason: 'Болна съм.' });
    clock.set('2026-12-07T10:00:00Z');
    await admin.post(`/office/meetings/${came}/hold`, {});
    await admin.post(`/office/meetings/${didNot}/miss`, {});
    await admin.post(`/office/meetings/${automatic}/hold`, {});
  });
  afterAll(() => reception.product.close());

  const rowsOf = (body: { rows: { name: string }[] }) => body.rows.map(({ name }) => name);

  it('say how the meetings of a period ended', async () => {
    const { status, body } = await reception.admin.get(`/office/reports/meetings?${DECEMBER}&by=host`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      from: '2026-12-01',
      to: '2026-12-31',
      timeZone: 'Europe/Sofia',
      by: 'host',
    });
    expect(body.totals).toEqual({
      ...{ total: 6, held: 2, missed: 1, refused: 1, cancelledByCitizen: 1, cancelledByAdministration: 0 },
      ...{ expired: 0, resolved: 0, open: 1 },
    });
    expect(rowsOf(body)).toEqual(['арх. Стоянов', 'Ивайла Тодорова']);
    expect(body.rows[0]).toMatchObject({ key: otherHost, total: 2, held: 1, open: 1 });
  });

  it('say how long citizens waited, and leave out who rang and what was approved by a rule', async () => {
    const { body } = await reception.admin.get(`/office/reports/waiting?${DECEMBER}&by=schedule`);
    expect(body.totals).toMatchObject({ requests: 5, automatic: 1, undecided: 1, officeBooked: 1 });
    // 2, 26 and 50 hours.
    expect(body.totals.toDecision).toEqual({ count: 3, medianHours: 26, p90Hours: 45.2, meanHours: 26 });
    // From Tuesday, 10:00, to Monday, 9:00, 9:15 and 10:00.
    expect(body.totals.toMeeting).toMatchObject({ count: 3, medianHours: 143.25 });
    expect(body.rows.find(({ name }: { name: string }) => name === 'Главен архитект')).toMatchObject({
      ...{ requests: 1, automatic: 1, officeBooked: 1 },
      toDecision: { count: 0, medianHours: null, p90Hours: null, meanHours: null },
    });
  });

  it('say how many did not come, of those of whom it is known', async () => {
    const { body } = await reception.admin.get(`/office/reports/missed?${DECEMBER}&by=weekday`);
    expect(body.totals).toEqual({ came: 2, missed: 1, share: 0.3333, notNoted: 1 });
    expect(rowsOf(body)[0]).toBe('понеделник');
    expect(body.rows[0]).toMatchObject({ key: '1', missed: 1 });
    expect(body.rows[1]).toEqual({
      ...{ key: '2', name: 'вторник', came: 0, missed: 0, share: null, notNoted: 0 },
    });
  });

  it('speak the language of the reader', async () => {
    const english = reception.admin.with({ 'accept-language': 'en' });
    const { body } = await english.get(`/office/reports/meetings?from=2026-11-15&to=2027-01-02&by=month`);
    expect(rowsOf(body)).toEqual(['November 2026', 'December 2026', 'January 2027']);
  });

  it('are for administrators and auditors; a host’s staff see their own hosts alone', async () => {
    const path = `/office/reports/meetings?${DECEMBER}&by=host`;
    const auditor = await reception.staff({ roles: ['auditor'] });
    expect((await auditor.get(path)).body.totals.total).toBe(6);
    const host = await reception.staff({ roles: ['host'], hostIds: [otherHost] });
    const own = await host.get(path);
    expect([own.body.totals.total, rowsOf(own.body)]).toEqual([2, ['арх. Стоянов']]);
    expect((await host.get(`${path}&hostId=${reception.hostId}`)).body.totals.total).toBe(0);
    const hostOfNobody = await reception.staff({ roles: ['host'] });
    expect((await hostOfNobody.get(path)).body).toMatchObject({ totals: { total: 0 }, rows: [] });
    const desk = await reception.staff({ roles: ['desk'] });
    expect((await desk.get(path)).status).toBe(403);
    expect((await citizen.calls.get(path)).status).toBe(403);
  });

  it.each([
    ['ends before it begins', 'from=2026-12-31&to=2026-12-01', 'to'],
    ['names no day', 'from=2026-02-30&to=2026-12-01', 'from'],
    ['leaves the end open', 'from=2026-12-01', 'to'],
    ['is told apart by what waiting is not', `${DECEMBER}&by=outcome`, 'by'],
    ['is told apart by nothing known', `${DECEMBER}&by=colour`, 'by'],
  ])('refuse a question that %s', async (_, query, path) => {
    const { status, body } = await reception.admin.get(`/office/reports/waiting?${query}`);
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'validation-failed', path]);
  });

  it('take a period of any length', async () => {
    const { body } = await reception.admin.get(
      '/office/reports/missed?from=1900-01-01&to=2199-12-31&by=month',
    );
    expect(body.rows).toHaveLength(3600);
    expect(body.totals.missed).toBe(1);
  });

  const file = (name: string, query: string) =>
    reception.product.app.inject({
      url: `/api/v1/office/reports/${name}?${query}`,
      headers: reception.adminHeaders,
    });

  it('are kept as CSV that any program reads, without formulas', async () => {
    const answer = await file('meetings.csv', `${DECEMBER}&by=schedule`);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="meetings-2026-12-01-2026-12-31.csv"',
    );
    const bytes = answer.rawPayload;
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString()).toMatch(/\r\n$/);
    const lines = parse(bytes, { bom: true });
    expect(lines.map((line) => line.slice(0, 3))).toEqual([
      ['График', 'Срещи', 'Проведени'],
      ["'=Кмет", '4', '1'],
      ['Главен архитект', '2', '1'],
      ['Общо', '6', '2'],
    ]);
  });

  it('are kept as a workbook with numbers, dates and how they are worked out', async () => {
    const answer = await file('waiting.xlsx', `${DECEMBER}&by=month`);
    const lines = await readSheet(answer.rawPayload, 'Чакане');
    const column = lines[0]!.indexOf('До решение: средно, ч.');
    expect(lines[1]!.slice(0, 2)).toEqual([new Date('2026-12-01T00:00:00Z'), 5]);
    expect([lines[1]![column], lines[2]![0], lines[2]![column]]).toEqual([26, 'Общо', 26]);
    const about = await readSheet(answer.rawPayload, 'За отчета');
    expect(about[1]).toEqual(['От', new Date('2026-12-01T00:00:00Z')]);
    const formula = await readSheet((await file('meetings.xlsx', `${DECEMBER}&by=schedule`)).rawPayload);
    expect(formula[1]![0]).toBe('=Кмет');
  });

  it('have no other files', async () => {
    expect((await file('meetings.pdf', DECEMBER)).statusCode).toBe(404);
    expect((await file('toString.csv', DECEMBER)).statusCode).toBe(404);
  });

  it('stay what they were when a citizen is erased', async () => {
    const figures = async () =>
      Promise.all(
        ['meetings', 'waiting', 'missed'].map(
          async (report) => (await reception.admin.get(`/office/reports/${report}?${DECEMBER}&by=host`)).body,
        ),
      );
    const before = await figures();
    expect((await citizen.calls.delete('/me')).status).toBe(204);
    expect(await figures()).toEqual(before);
    const [left] = await reception.product.app
      .get(EntityManager)
      .fork()
      .execute<{ count: number }[]>('select count(*)::int from meeting where citizen_id = ?', [
        citizen.who.id,
      ]);
    expect(left!.count).toBe(0);
  });
});
