import { openReception, type Reception } from '../../test/kit/reception.js';

describe('the search in meetings', () => {
  let reception: Reception;
  let scheduleId: string;
  let made: Record<'maria' | 'georgi', { id: string; reference: string }>;

  beforeAll(async () => {
    reception = await openReception();
    scheduleId = await reception.publish();
    const book = async (time: string, change: object) =>
      (
        await reception.admin.post('/office/meetings', {
          scheduleId,
          start: `2026-12-07T${time}:00+02:00`,
          mode: 'inPerson',
          origin: 'desk',
          ...change,
        })
      ).body;
    made = {
      maria: await book('09:00', {
        topic: 'Скица на имот',
        documentNumber: 'УТ-12-345/10.11.2026',
        attendee: {
          givenName: 'Мария',
          familyName: 'Жечева',
          phone: '0888 123 456',
          email: 'm.jecheva@people.example',
        },
      }),
      georgi: await book('09:15', {
        topic: '100% ограда',
        attendee: { givenName: 'Георги', familyName: 'Колев', phone: '+49 30 901820' },
      }),
    };
  });
  afterAll(() => reception.product.close());

  const found = async (q: string, by = reception.admin): Promise<string[]> => {
    const { body } = await by.get(`/office/meetings?q=${encodeURIComponent(q)}`);
    return body.items.map(({ topic }: { topic: string }) => topic);
  };
  const maria = ['Скица на имот'];
  const georgi = ['100% ограда'];

  it.each([
    ['a name in any case and order', 'жечева МАРИЯ'],
    ['a name in Latin', 'jecheva'],
    ['the beginning of a name', 'Жеч'],
    ['the topic', 'скица имота'],
    ['the document', 'УТ-12-345/10.11.2026'],
    ['the document in Latin', 'ut-12-345'],
    ['the e-mail', 'm.jecheva@people.example'],
    ['the phone as it is written', '0888 123 456'],
    ['the phone in one word', '0888123456'],
    ['the phone with its country', '+359 888/123-456'],
    ['the phone as it is dialled', '00359888123456'],
    ['the end of the phone', '123456'],
    ['the beginning of the phone', '0888 12'],
    ['name and phone', 'Мария 0888123456'],
  ])('finds by %s', async (_, q) => expect(await found(q)).toEqual(maria));

  it('finds a phone of another country', async () => {
    expect(await found('0049 30 901820')).toEqual(georgi);
    expect(await found('+49 30 90')).toEqual(georgi);
  });

  it('finds by the reference, whole or in part, with or without dashes', async () => {
    const { reference } = made.maria;
    const digits = reference.replaceAll('-', '');
    for (const q of [reference, digits, digits.slice(3), digits.slice(0, 5), digits.slice(2, 8)]) {
      expect([q, await found(q)]).toEqual([q, expect.arrayContaining(maria)]);
    }
    expect(await found(reference)).toEqual(maria);
  });

  it.each(['Колев Мария', 'ария', '%', '___', '„“', '東京', '999 999 999', 'Колев 0888'])(
    'finds nothing for “%s”',
    async (q) => expect(await found(q)).toEqual([]),
  );

  it('finds signs by the word beside them', async () => expect(await found('100%')).toEqual(georgi));

  it('finds everything where nothing is asked', async () => {
    expect(await found(' ')).toEqual([...maria, ...georgi]);
  });

  it('finds for the staff of a host only the meetings of that host', async () => {
    const other = await reception.admin.post('/office/hosts', { name: 'Друг', kind: 'official' });
    const stranger = await reception.staff({ roles: ['host'], hostIds: [other.body.id] });
    const own = await reception.staff({ roles: ['host'], hostIds: [reception.hostId] });
    expect(await found('Жечева', stranger)).toEqual([]);
    expect(await found('0888123456', stranger)).toEqual([]);
    expect(await found('Жечева', own)).toEqual(maria);
  });

  it('finds what a citizen asked for on the portal, and no word of it once they are gone', async () => {
    const { calls } = await reception.citizen({ givenName: 'Цветан', familyName: 'Юруков' });
    const { body } = await calls.post('/meetings', {
      scheduleId,
      start: '2026-12-07T09:30:00+02:00',
      mode: 'phone',
      topic: 'Водопровод',
      phone: '0899 765 432',
    });
    expect(await found('cvetan yurukov vodoprovod')).toEqual(['Водопровод']);
    expect((await calls.delete('/me')).status).toBe(204);
    for (const q of ['Цветан', 'Юруков', 'водопровод', '0899765432', '5432']) {
      expect([q, await found(q)]).toEqual([q, []]);
    }
    expect(await found(body.reference)).toEqual(['—']);
  });

  it('takes words as beginnings only where nothing holds them as they stand', async () => {
    expect(await found('Мар Жеч')).toEqual(maria);
    expect(await found('жеч 0888')).toEqual(maria);
    await reception.admin.post('/office/meetings', {
      scheduleId,
      start: '2026-12-07T11:00:00+02:00',
      mode: 'inPerson',
      origin: 'desk',
      topic: 'Друго',
      attendee: { givenName: 'Марияна', familyName: 'Жечевашка', phone: '0888 999 999' },
    });
    expect(await found('Мария Жечева')).toEqual(maria);
    expect(await found('Мари Жечева')).toEqual([...maria, 'Друго']);
    expect(await found('Жечева')).toEqual([...maria, 'Друго']);
  });
});
