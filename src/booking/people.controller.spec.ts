import { openReception, type Reception } from '../../test/kit/reception.js';

describe('people at the desk', () => {
  let reception: Reception;
  let scheduleId: string;
  let accountId: string;

  const book = async (start: string, attendee: object, more: object = {}) => {
    const made = await reception.admin.post('/office/meetings', {
      scheduleId,
      start: `${start}:00+02:00`,
      mode: 'inPerson',
      topic: 'Справка',
      origin: 'phone',
      attendee,
      ...more,
    });
    expect(made.status).toBe(201);
    return made.body;
  };
  const jana = {
    givenName: 'Яна',
    familyName: 'Жечева',
    phone: '0888 123 456',
    email: 'yana@people.example',
  };

  beforeAll(async () => {
    reception = await openReception();
    scheduleId = await reception.publish();
    await book('2026-12-07T09:00', jana);
    await book('2026-12-07T09:15', { ...jana, givenName: 'Петър', familyName: 'Жечев', email: null });
    const { body } = await book('2026-12-07T09:30', jana).then((one) =>
      reception.admin.post(`/office/meetings/${one.id}/cancel`, { reason: 'По молба' }),
    );
    expect(body.status).toBe('cancelled');
    reception.clock.set('2026-12-08T08:00:00Z');
    await book('2026-12-14T09:00', jana);
    const citizen = await reception.citizen({
      givenName: 'Яна',
      familyName: 'Жечева',
      phone: '+359888123456',
    });
    accountId = citizen.who.id;
    await reception.citizen({ givenName: 'Юлия', familyName: 'Стоянова', phone: '+359877654321' });
  });
  afterAll(() => reception.product.close());

  const find = async (asked: Record<string, string>, by = reception.admin) =>
    (await by.get(`/office/people?${new URLSearchParams(asked)}`)).body.items as {
      givenName: string;
      familyName: string;
      phone: string;
      accountId: string | null;
      meetings: { count: number; lastAt: string | null; upcoming: { start: string }[] };
    }[];
  const names = async (asked: Record<string, string>, by = reception.admin) =>
    (await find(asked, by)).map(({ givenName, familyName }) => `${givenName} ${familyName}`);

  it.each(['0888 123 456', '+359888123456', '00359 888 12 34 56', '888-123-456', '123456', '0888 123'])(
    'are found by the phone as „%s“',
    async (phone) => expect(await names({ phone })).toEqual(['Яна Жечева', 'Петър Жечев']),
  );

  it('are one person where number and name are the same, with account and meetings', async () => {
    const [first, second] = await find({ phone: '0888123456' });
    expect(first).toEqual({
      givenName: 'Яна',
      familyName: 'Жечева',
      phone: '+359888123456',
      email: expect.stringContaining('@people.example'),
      accountId,
      meetings: {
        // The cancelled one was of a day that is over.
        count: 2,
        lastAt: '2026-12-07T09:30:00+02:00',
        upcoming: [
          {
            id: expect.any(String),
            reference: expect.any(String),
            status: 'approved',
            start: '2026-12-14T09:00:00+02:00',
            scheduleTitle: 'Кмет',
            hostName: 'Ивайла Тодорова',
          },
        ],
      },
    });
    expect(second).toMatchObject({ accountId: null, email: null, meetings: { count: 1, upcoming: [] } });
  });

  it('are found by name in either alphabet, by account alone as well', async () => {
    expect(await names({ q: 'jecheva yana' })).toEqual(['Яна Жечева']);
    expect(await names({ q: 'Жечев' })).toEqual(['Яна Жечева', 'Петър Жечев']);
    expect(await names({ q: 'stoyanova' })).toEqual(['Юлия Стоянова']);
    expect(await names({ phone: '0877 654 321' })).toEqual(['Юлия Стоянова']);
    expect(await names({ q: 'справка' })).toEqual([]);
    expect(await names({ q: 'никой такъв' })).toEqual([]);
  });

  it('are not handed out to whoever does not say whom they look for', async () => {
    for (const asked of ['', '?q=%20', '?q=я', '?phone=', '?phone=12345', '?phone=петър', '?q=%25%25']) {
      expect([asked, (await reception.admin.get(`/office/people${asked}`)).status]).toEqual([asked, 422]);
    }
  });

  it('are known to the staff of a host only by that host’s meetings', async () => {
    const other = await reception.admin.post('/office/hosts', { name: 'Друг', kind: 'official' });
    const own = await reception.staff({ roles: ['host'], hostIds: [reception.hostId] });
    const stranger = await reception.staff({ roles: ['host'], hostIds: [other.body.id] });
    const idle = await reception.staff({ roles: ['host'], hostIds: [] });
    expect(await names({ phone: '0888123456' }, own)).toEqual(['Яна Жечева', 'Петър Жечев']);
    expect(await names({ q: 'Стоянова' }, own)).toEqual([]);
    for (const by of [stranger, idle]) {
      expect(await names({ phone: '0888123456' }, by)).toEqual([]);
      expect((await by.get('/office/people/meetings?phone=0888123456')).body.items).toEqual([]);
    }
  });

  it('are nobody’s business but of those who receive', async () => {
    const auditor = await reception.staff({ roles: ['auditor'] });
    const { calls } = await reception.citizen();
    for (const path of ['/office/people?phone=0888123456', '/office/people/meetings?phone=0888123456']) {
      expect((await auditor.get(path)).status).toBe(403);
      expect((await calls.get(path)).status).toBe(403);
    }
  });

  it('have their meetings listed, the latest first, page by page', async () => {
    const first = await reception.admin.get('/office/people/meetings?phone=0888%20123%20456&limit=3');
    const second = await reception.admin.get(
      `/office/people/meetings?phone=0888123456&limit=3&cursor=${first.body.nextCursor}`,
    );
    const starts = [...first.body.items, ...second.body.items].map(({ start }) => start.slice(5, 16));
    expect(starts).toEqual(['12-14T09:00', '12-07T09:30', '12-07T09:15', '12-07T09:00']);
    expect(second.body.nextCursor).toBeNull();
    expect((await reception.admin.get('/office/people/meetings?phone=123456')).status).toBe(422);
    expect((await reception.admin.get('/office/people/meetings')).status).toBe(422);
  });
});
