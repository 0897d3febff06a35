import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';

describe('published schedules', () => {
  let product: TestApp;
  let admin: Calls;
  let everyone: Calls;
  let mayor: string;
  let area: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    product = await startApp();
    everyone = new Calls(product.app);
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
    const host = {
      name: 'Ана Примерова',
      kind: 'official',
      position: 'кмет',
      place: 'стая 201',
      email: 'k@mail.example',
    };
    mayor = (await admin.post('/office/hosts', host)).body.id;
    const top = (await admin.post('/office/groups', { name: 'Община' })).body.id;
    area = (await admin.post('/office/groups', { name: 'Район', parentId: top })).body.id;
    ids['top'] = top;
    await publish('А кмет', {
      groupIds: [area],
      modes: ['inPerson', 'video'],
      instructions: 'Носете документ.',
    });
    await publish('Б 100% архитект', { groupIds: [top] });
    await publish('В секретар', {});
    await publish('Г чернова', { status: 'draft' });
    await publish('Д архив', { status: 'archived' });
  });
  afterAll(() => product.close());

  const publish = async (title: string, changes: object) => {
    const { body } = await admin.post('/office/schedules', {
      title,
      hostId: mayor,
      modes: ['inPerson'],
      slotMinutes: 15,
      reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '09:00', to: '12:00' }] }],
      status: 'published',
      ...changes,
    });
    ids[title] = body.id;
  };
  const titles = async (query: string): Promise<string[]> =>
    (await everyone.get(`/schedules?${query}`)).body.items.map((item: { title: string }) => item.title);

  it('are shown to everyone with what a citizen needs, and no more', async () => {
    const { status, body } = await everyone.get(`/schedules/${ids['А кмет']}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: ids['А кмет'],
      title: 'А кмет',
      host: { id: mayor, name: 'Ана Примерова', kind: 'official', position: 'кмет', place: 'стая 201' },
      groups: [{ id: area, name: 'Район' }],
      place: 'стая 201',
      modes: ['inPerson', 'video'],
      slotMinutes: 15,
      gapMinutes: 0,
      capacity: 1,
      maxPerDay: null,
      onHoliday: 'skip',
      bookingOpens: null,
      reception: [expect.objectContaining({ rrule: 'FREQ=WEEKLY;BYDAY=MO' })],
      receptionWords: expect.stringMatching(/понеделник/),
      approval: 'manual',
      minNoticeHours: 24,
      horizonDays: 60,
      documentNumber: 'optional',
      documentNumberPattern: null,
      documentNumberExample: null,
      topics: [],
      latestCancellationHours: null,
      openMeetingsHere: null,
      openMeetingsInAll: null,
      blockedDaysAfterMissed: null,
      sameMatterMonths: null,
      reminderHours: [24, 2],
      orderNumber: null,
      instructions: 'Носете документ.',
      nextFree: expect.stringMatching(/T09:00:00\+0[23]:00$/),
      nextOpens: null,
    });
    const english = await everyone.with({ 'accept-language': 'en' }).get(`/schedules/${ids['А кмет']}`);
    expect(english.body.receptionWords).toMatch(/Monday/);
  });

  it('are found only while they are published', async () => {
    for (const id of [ids['Г чернова'], ids['Д архив'], newId(), 'nonsense', '%00']) {
      const answer = await everyone.get(`/schedules/${id}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    }
  });

  it('are listed by title, page by page', async () => {
    expect(await titles('q=&groupId=&mode=&day=&place=')).toEqual([
      'А кмет',
      'Б 100% архитект',
      'В секретар',
    ]);
    const first = (await everyone.get('/schedules?limit=2')).body;
    expect(await titles(`limit=2&cursor=${first.nextCursor}`)).toEqual(['В секретар']);
  });

  it('are narrowed by words, group and mode', async () => {
    expect(await titles(`q=${encodeURIComponent('АРХИТЕКТ')}`)).toEqual(['Б 100% архитект']);
    expect(await titles(`q=${encodeURIComponent('примерова сек')}`)).toEqual(['В секретар']);
    expect(await titles('q=100%25')).toEqual(['Б 100% архитект']);
    expect(await titles('q=___')).toEqual([]);
    expect(await titles('q=Arhitekt')).toEqual(['Б 100% архитект']);
    expect(await titles(`q=${encodeURIComponent('районът кмета')}`)).toEqual(['А кмет']);
    expect(await titles(`place=${encodeURIComponent('стая 20')}`)).toHaveLength(3);
    expect(await titles(`place=${encodeURIComponent('кмет')}`)).toEqual([]);
    expect(await titles(`groupId=${area}`)).toEqual(['А кмет']);
    expect(await titles(`groupId=${ids['top']}`)).toEqual(['А кмет', 'Б 100% архитект']);
    expect(await titles(`groupId=${newId()}`)).toEqual([]);
    expect(await titles('mode=video')).toEqual(['А кмет']);
  });

  it.each([
    'groupId=x',
    'mode=fax',
    'day=2026-02-30',
    'day=утре',
    'place=%00',
    'q=%00',
    `q=${'x'.repeat(201)}`,
    'q=a&q=b',
    'status=draft',
    'cursor=WyJhIl0',
  ])('refuse %s', async (query) => {
    const refused = await everyone.get(`/schedules?${query}`);
    expect([refused.status, refused.body.code]).toEqual([422, 'validation-failed']);
  });
});
