import fc from 'fast-check';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { type Answer, Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';

/** Whatever stands in the place of a value. */
const anything = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  fc.constantFrom(
    null,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '15',
    '2026-02-30',
    '24:00',
    '-1',
    'true',
    [],
    {},
    [[]],
    [null],
  ),
  fc.constantFrom(0, -1, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 5e-324, true),
  fc.constantFrom({ length: 3 }, { toString: 1 }, { hasOwnProperty: 1 }, { then: 1 }, { toJSON: 1 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** The value with some of what lies in it replaced, removed or doubled, at any depth. */
function spoilt(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) {
    return fc.oneof(
      { weight: 6, arbitrary: fc.tuple(...value.map(spoilt)) },
      fc.constantFrom([], [...value, ...value], Array(700).fill(value[0])),
      anything,
    );
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoilt(inner)]));
    return fc.oneof({ weight: 9, arbitrary: fc.record(fields, { requiredKeys: [] }) }, anything);
  }
  return fc.oneof({ weight: 8, arbitrary: fc.constant(value) }, anything);
}

describe('input that nobody expects', () => {
  let product: TestApp;
  let admin: Calls;
  let schedule: Record<string, unknown>;
  let path: string;

  beforeAll(async () => {
    product = await startApp();
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
    const host = (await admin.post('/office/hosts', { name: 'Кмет', kind: 'official' })).body;
    const group = (await admin.post('/office/groups', { name: 'Община' })).body;
    schedule = {
      title: 'Прием',
      hostId: host.id,
      groupIds: [group.id],
      place: 'стая 201',
      modes: ['inPerson', 'video'],
      slotMinutes: 15,
      gapMinutes: 0,
      capacity: 1,
      maxPerDay: null,
      reception: [
        {
          rrule: 'FREQ=MONTHLY;BYDAY=1MO,3MO',
          windows: [{ from: '09:00', to: '17:00' }],
          breaks: [{ from: '12:00', to: '13:00' }],
          validFrom: '2026-01-01',
        },
        { dates: ['2026-12-08'], windows: [{ from: '09:00', to: '10:30' }], place: 'кметство' },
      ],
      onHoliday: 'skip',
      approval: 'manual',
      minNoticeHours: 24,
      horizonDays: 60,
      bookingOpens: { monthDay: 10, at: '08:30' },
      documentNumber: 'optional',
      documentNumberPattern: 'УТ-##-#+[/##.##.####]',
      documentNumberExample: 'УТ-12-345',
      topics: ['Жалба', 'Скица'],
      latestCancellationHours: 24,
      openMeetingsHere: 1,
      openMeetingsInAll: 3,
      blockedDaysAfterMissed: 30,
      sameMatterMonths: 6,
      reminderHours: [48, 3],
      orderNumber: 'РД-09-1',
      instructions: 'Елате по-рано.',
      status: 'draft',
    };
    path = `/office/schedules/${(await admin.post('/office/schedules', schedule)).body.id}`;
  });
  afterAll(() => product.close());

  function expectOrderly({ status, headers, body }: Answer): void {
    expect(status).toBeLessThan(500);
    if (status < 400) return;
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ status, code: expect.any(String), title: expect.any(String) });
  }

  const always = (body: () => unknown, send: (body: unknown) => Promise<Answer>, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(spoilt(body()), async (input) => expectOrderly(await send(JSON.stringify(input)))),
      { numRuns },
    );

  it('in a new schedule is an orderly refusal', () =>
    always(
      () => schedule,
      (body) => admin.post('/office/schedules', body),
      400,
    ));
  it('in a change of a schedule is an orderly refusal', () =>
    always(
      () => schedule,
      (body) => admin.patch(path, body),
      200,
    ));
  it('in an exception is an orderly refusal', () =>
    always(
      () => ({
        from: '2026-12-07T09:00',
        to: '2026-12-08',
        kind: 'open',
        windows: [{ from: '09:00', to: '10:00' }],
        reason: 'Извънреден прием',
      }),
      (body) => admin.post(`${path}/exceptions`, body),
      200,
    ));
  it('in a host is an orderly refusal', () =>
    always(
      () => ({ name: 'x', kind: 'official', position: 'x', place: 'x', email: 'a@b.example' }),
      (body) => admin.post('/office/hosts', body),
      100,
    ));
  it('in a group is an orderly refusal', () =>
    always(
      () => ({ name: 'x', parentId: null, order: 1 }),
      (body) => admin.post('/office/groups', body),
      100,
    ));
  it('in a holiday is an orderly refusal', () =>
    always(
      () => ({ kind: 'holiday', name: 'x' }),
      (body) => admin.put('/office/holidays/2026-07-01', body),
      100,
    ));

  it('in an address is an orderly refusal', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '/schedules',
          '/office/schedules',
          '/office/hosts',
          '/office/groups',
          '/office/holidays',
        ),
        fc.constantFrom('q', 'groupId', 'hostId', 'mode', 'status', 'limit', 'cursor', 'year'),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => text.isWellFormed()),
          fc
            .jsonValue({ maxDepth: 1 })
            .map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
          fc
            .array(fc.oneof(fc.string(), fc.double(), fc.integer()), { minLength: 2, maxLength: 3 })
            .map((key) => Buffer.from(JSON.stringify(key)).toString('base64url')),
        ),
        async (list, field, value) =>
          expectOrderly(await admin.get(`${list}?${field}=${encodeURIComponent(value)}`)),
      ),
      { numRuns: 300 },
    ));

  it('of great size or depth is refused, and soon', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const wide = (item: string, count: number) => `[${Array(count).fill(item).join()}]`;
    const bodies = [
      deep,
      `{"reception":${deep}}`,
      `{"reception":[{"windows":${deep}}]}`,
      '{"a":'.repeat(150_000) + '1' + '}'.repeat(150_000),
      `{"reception":${wide('{}', 300_000)}}`,
      `{"reception":[{"windows":${wide('{}', 300_000)},"breaks":[]}]}`,
      `{"reception":[${wide('{}', 300_000)}]}`,
      `{"groupIds":${wide('1', 400_000)}}`,
      `{"bookingOpens":${wide('{}', 300_000)}}`,
      `{"title":"${'x'.repeat(1_000_000)}"}`,
      `{"title":"${'x'.repeat(1_100_000)}"}`,
    ];
    for (const body of bodies) {
      const answer = await admin.post('/office/schedules', body);
      expectOrderly(answer);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(answer.body).length).toBeLessThan(100_000);
    }
  });
});
