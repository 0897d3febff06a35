import { EntityManager } from '@mikro-orm/postgresql';
import { accessCodeOf, type Document, documents } from '../../simulators/akster-office/registry.js';
import { type RunningOffice, startAksterOffice } from '../../test/kit/akster-office.js';
import { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';

const OPEN = 'УТ-12-345/10.11.2026';
const open = documents[0]!;
const code = accessCodeOf(open);
const numberOf = (one: Document): string => `${one.number}/${one.date.split('-').reverse().join('.')}`;

describe('The status of a document', () => {
  let office: RunningOffice;
  let reception: Reception;
  let anyone: Calls;
  beforeAll(async () => {
    office = await startAksterOffice();
    reception = await openReception({
      AKSTER_OFFICE_URL: office.url,
      AKSTER_OFFICE_CLIENT_ID: 'priemno-vreme-confidential',
      AKSTER_OFFICE_CLIENT_SECRET: 'made-up-secret',
    });
    anyone = new Calls(reception.product.app);
  });
  beforeEach(async () => {
    office.faults.current = 'none';
    office.asked.length = 0;
    await reception.admin.patch('/office/settings', { documentStatus: true, documentUnits: [] });
  });
  afterAll(async () => {
    await office.close();
    await reception.product.close();
  });

  const look = (number = OPEN, accessCode = code) =>
    anyone.post('/public/document-status', { number, accessCode });
  const trail = () =>
    reception.product.app
      .get(EntityManager)
      .fork()
      .execute<Record<string, unknown>[]>(
        `select number, outcome, account_id, meeting_id from document_look_up where what = 'status' order by id`,
      );

  it('is not offered until the administrator says so', async () => {
    await reception.admin.patch('/office/settings', { documentStatus: false });
    expect((await look()).body).toMatchObject({ status: 404, code: 'document-status-not-offered' });
    expect((await anyone.get('/public/administration')).body).toMatchObject({ documentStatus: false });
    expect(office.asked).toEqual([]);
  });

  it.each([OPEN, 'ут 12 345 от 10.11.2026', 'UT12-345'])('is told for “%s” and its code', async (typed) => {
    const { status, body, headers } = await look(typed, ` ${code.slice(0, 4)} ${code.slice(4)} `);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    // All that there is: nothing personal, not even the subject.
    expect(body).toEqual({
      number: OPEN,
      status: 'При експерт',
      responsibleUnit: 'Устройство на територията',
      deadline: '2026-12-10',
      schedules: [],
    });
  });

  it('is asked as the application, for nothing but statuses', async () => {
    await look();
    expect(office.asked).toContain('POST /api/v1/document-status');
    expect(office.asked.filter((line) => line.includes(code))).toEqual([]);
    const form = new URLSearchParams({
      ...{ grant_type: 'client_credentials', scope: 'documents.status' },
      ...{ client_id: 'priemno-vreme-confidential', client_secret: 'made-up-secret' },
    });
    const tokens = await (await fetch(`${office.url}/oauth/token`, { method: 'POST', body: form })).json();
    const { access_token } = tokens as { access_token: string };
    const headers = { authorization: `Bearer ${access_token}` };
    expect((await fetch(`${office.url}/api/v1/documents?number=УТ-12-345`, { headers })).status).toBe(401);
  });

  it('answers a wrong code, an unknown number and one that is gone in the same words', async () => {
    const gone = documents.find(({ isGone }) => isGone)!;
    const answers = await Promise.all([
      look(OPEN, '00000000'),
      look('УТ-99-999'),
      look(numberOf(gone), accessCodeOf(gone)),
    ]);
    const [first] = answers;
    expect(first!.body).toMatchObject({ status: 404, code: 'document-not-found' });
    for (const { status, body } of answers)
      expect({ status, body }).toEqual({ status: 404, body: first!.body });
  });

  it('asks for a number that can be one, and for the code', async () => {
    expect((await look('скица')).body).toMatchObject({ status: 422, errors: [{ path: 'number' }] });
    const empty = await anyone.post('/public/document-status', { number: OPEN, accessCode: ' ' });
    expect(empty.body).toMatchObject({ status: 422, errors: [{ path: 'accessCode' }] });
  });

  it.each(['error', 'unauthorized', 'cut', 'nonsense'] as const)(
    'is unavailable while AKSTER OFFICE fails (%s)',
    async (fault) => {
      office.faults.current = fault;
      expect((await look()).body).toMatchObject({ status: 503, code: 'akster-office-unavailable' });
      office.faults.current = 'none';
      expect((await look()).status).toBe(200);
    },
  );

  it('does not wait for ever', async () => {
    office.faults.current = 'slow';
    expect((await look()).body).toMatchObject({ status: 503, code: 'akster-office-unavailable' });
  }, 15_000);

  it('is noted each time, without the code and without a person', async () => {
    const before = (await trail()).length;
    await look();
    await look(OPEN, '00000000');
    const rows = (await trail()).slice(before);
    expect(rows).toEqual([
      { number: OPEN, outcome: 'shown', account_id: null, meeting_id: null },
      { number: OPEN, outcome: 'document-not-found', account_id: null, meeting_id: null },
    ]);
  });

  describe('leads to where the unit receives:', () => {
    const unit = 'Устройство на територията';
    const schedulesOf = async () => (await look()).body.schedules as { id: string; title: string }[];
    const publishFor = async (name: string, title: string, change: object = {}) => {
      const host = await reception.admin.post('/office/hosts', { name, kind: 'department' });
      return reception.publish({ hostId: host.body.id, title, ...change });
    };

    it('a host of the same name, a group before it, and before both what the administrator said', async () => {
      const byHost = await publishFor('устройство на територията', 'Консултации');
      await publishFor(unit, 'Още не е обявен', { status: 'draft' });
      expect(await schedulesOf()).toEqual([{ id: byHost, title: 'Консултации' }]);

      const group = await reception.admin.post('/office/groups', { name: unit });
      const below = await reception.admin.post('/office/groups', {
        name: 'Кадастър',
        parentId: group.body.id,
      });
      const byGroup = await publishFor('Експерти', 'Скици', { groupIds: [below.body.id] });
      expect(await schedulesOf()).toEqual([{ id: byGroup, title: 'Скици' }]);

      const said = await publishFor('Главен архитект', 'Архитект');
      const changed = await reception.admin.patch('/office/settings', {
        documentUnits: [{ unit: 'УСТРОЙСТВО на територията', scheduleId: said }],
      });
      expect(changed.body.documentUnits).toEqual([
        { unit: 'УСТРОЙСТВО на територията', scheduleId: said, groupId: null },
      ]);
      expect(await schedulesOf()).toEqual([{ id: said, title: 'Архитект' }]);
    });
  });

  it('is the administrator’s to offer', async () => {
    const desk = await reception.staff({ roles: ['desk'] });
    expect((await desk.patch('/office/settings', { documentStatus: true })).status).toBe(403);
    const wrong = await reception.admin.patch('/office/settings', { documentUnits: [{ unit: '' }] });
    expect(wrong.body).toMatchObject({ status: 422, errors: [{ path: 'documentUnits[0].unit' }] });
  });
});

describe('Whoever guesses the code of a document', () => {
  let office: RunningOffice;
  let reception: Reception;
  beforeAll(async () => {
    office = await startAksterOffice();
    reception = await openReception({ AKSTER_OFFICE_URL: office.url, RATE_LIMIT: 'on', TRUST_PROXY: 'on' });
    await reception.admin.patch('/office/settings', { documentStatus: true });
  });
  afterAll(async () => {
    await office.close();
    await reception.product.close();
  });
  const from = (address: string, number: string, accessCode: string) =>
    new Calls(reception.product.app)
      .with({ 'x-forwarded-for': address })
      .post('/public/document-status', { number, accessCode });

  it('is stopped at its number from all networks, and at their network for all numbers', async () => {
    for (let n = 0; n < 10; n++) expect((await from(`192.0.2.${n}`, OPEN, `${n}`)).status).toBe(404);
    // Another date of the same number is no way around it, and the right code neither.
    const stopped = await from('192.0.2.99', 'УТ-12-345/11.11.2026', code);
    expect(stopped).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    for (let n = 0; n < 20; n++) expect((await from('198.51.100.7', `ГР-1-${n}`, '1')).status).toBe(404);
    expect((await from('198.51.100.7', 'ГР-2-1', '1')).status).toBe(429);
    expect((await from('198.51.100.8', 'ГР-2-1', '1')).status).toBe(404);
  });
});
