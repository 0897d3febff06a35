import { EntityManager } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { newId } from '../../libs/domain/id.js';
import { asOwner } from '../kit/database.js';
import { openReception, type Reception } from '../kit/reception.js';
import { SEED } from './chance.js';
import {
  BREAKDOWNS,
  type NaiveMeeting,
  naiveReport,
  type NaiveTown,
  type ReportName,
} from './naive-reports.js';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-12-01T08:00:00Z');
// Around both changes of the clock, around midnight and New Year, where days and months are easily mistaken.
const begins = ['2026-03-28', '2026-10-24', '2026-12-30', '2025-06-01'].map((day) => Date.parse(day));

const town: NaiveTown = {
  hosts: [newId(), newId()],
  groups: [newId(), newId(), newId()],
  parents: [null, 0, null],
  // The third schedule is in two groups, the last one in none.
  schedules: [
    { id: newId(), host: 0, groups: [0] },
    { id: newId(), host: 0, groups: [1] },
    { id: newId(), host: 1, groups: [1, 2] },
    { id: newId(), host: 1, groups: [] },
  ],
};

const meeting: fc.Arbitrary<NaiveMeeting> = fc
  .record({
    schedule: fc.integer({ min: 0, max: 3 }),
    begin: fc.constantFrom(...begins),
    quarter: fc.integer({ min: 0, max: 4 * 24 * 5 }),
    status: fc.constantFrom(
      ...([
        'requested',
        'approved',
        'checkedIn',
        'held',
        'missed',
        'refused',
        'expired',
        'resolved',
      ] as const),
      'cancelled' as const,
    ),
    mode: fc.constantFrom('inPerson' as const, 'video' as const, 'phone' as const),
    origin: fc.constantFrom(
      'portal' as const,
      'portal' as const,
      'desk' as const,
      'phone' as const,
      'api' as const,
    ),
    byCitizen: fc.boolean(),
    askedHoursBefore: fc.integer({ min: 1, max: 800 }),
    decidedAfterMinutes: fc.option(fc.integer({ min: 0, max: 9_000 })),
  })
  .map(({ begin, quarter, askedHoursBefore, decidedAfterMinutes, ...one }) => {
    const start = begin + quarter * 900_000;
    const created = start - askedHoursBefore * HOUR;
    const decided = decidedAfterMinutes === null ? null : created + decidedAfterMinutes * 60_000;
    return { ...one, start, created, decided };
  });

const asked = fc.record({
  from: fc.constantFrom('2025-06-02', '2026-03-28', '2026-03-29', '2026-10-25', '2026-12-31', '2025-01-01'),
  days: fc.constantFrom(0, 1, 40, 700),
  host: fc.option(fc.integer({ min: 0, max: 1 }), { freq: 3 }),
  group: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 3 }),
});

describe(`reports, against a pencil (CHANCE=${SEED})`, () => {
  let reception: Reception;
  let em: EntityManager;
  beforeAll(async () => {
    reception = await openReception();
    em = reception.product.app.get(EntityManager).fork();
    for (const [n, id] of town.hosts.entries())
      await em.execute(`insert into host (id, name, kind) values (?, ?, 'official')`, [id, `Приемащ ${n}`]);
    for (const [n, id] of town.groups.entries()) {
      const parent = town.parents[n];
      await em.execute('insert into schedule_group (id, name, parent_id, "order") values (?, ?, ?, ?)', [
        id,
        `Група ${n}`,
        parent === null ? null : town.groups[parent!],
        n,
      ]);
    }
    for (const { id, host, groups } of town.schedules) {
      await em.execute(
        `insert into schedule (id, host_id, title, status, rules, created_at, changed_at)
         values (?, ?, ?, 'draft', '{}', now(), now())`,
        [id, town.hosts[host], id],
      );
      for (const group of groups)
        await em.execute('insert into schedule_in_group values (?, ?)', [id, town.groups[group]]);
    }
  });
  afterAll(() => reception.product.close());

  const store = async (meetings: NaiveMeeting[]): Promise<void> => {
    await asOwner(reception.product.config.databaseUrl!, 'truncate taken_time cascade');
    for (const [n, one] of meetings.entries()) {
      const { id, host } = town.schedules[one.schedule]!;
      await em.execute(
        `insert into taken_time (id, status, schedule_id, host_id, seat, start_at, end_at, during, mode, topic, attendee,
                                 origin, cancelled_by, created_at, decided_at)
         values (?, ?, ?, ?, ?, ?, ?, tstzrange(?, ?), ?, 'Скица', '{}', ?, ?, ?, ?)`,
        [
          ...[newId(), one.status, id, town.hosts[host], n + 1],
          ...[new Date(one.start), new Date(one.start + HOUR / 4)],
          ...[new Date(one.start), new Date(one.start + HOUR / 4)],
          ...[one.mode, one.origin],
          one.status === 'cancelled' ? (one.byCitizen ? 'citizen' : 'administration') : null,
          ...[new Date(one.created), one.decided === null ? null : new Date(one.decided)],
        ],
      );
    }
  };

  it.each(['Europe/Sofia', 'America/New_York'])('counts as a pencil does, in %s', async (timeZone) => {
    await reception.admin.patch('/office/settings', { timeZone });
    await fc.assert(
      fc.asyncProperty(fc.array(meeting, { maxLength: 40 }), asked, async (meetings, period) => {
        await store(meetings);
        const to = new Date(Date.parse(period.from) + period.days * 24 * HOUR).toISOString().slice(0, 10);
        const whose = [
          period.host === null ? '' : `&hostId=${town.hosts[period.host]}`,
          period.group === null ? '' : `&groupId=${town.groups[period.group]}`,
        ].join('');
        for (const [report, breakdowns] of Object.entries(BREAKDOWNS)) {
          for (const by of breakdowns) {
            const url = `/office/reports/${report}?from=${period.from}&to=${to}&by=${by}${whose}`;
            const { status, body } = await reception.admin.get(url);
            expect(status).toBe(200);
            const naive = naiveReport(report as ReportName, by, town, meetings, {
              ...period,
              ...{ to, timeZone, now: NOW },
            });
            expect(body.totals).toEqual(naive.totals);
            // Rows of nothing are shown where their names are known beforehand; the pencil has those with figures.
            const shown = body.rows.filter(({ key }: { key: string | null }) => naive.rows.has(key));
            const figures = shown.map(({ key, name: _, ...rest }: Record<string, unknown>) => [key, rest]);
            expect(new Map(figures)).toEqual(naive.rows);
            const silent = body.rows.filter(({ key }: { key: string | null }) => !naive.rows.has(key));
            for (const { key: _, name: __, ...rest } of silent) expect(rest).toEqual(naive.nothing);
          }
        }
      }),
      { seed: SEED, numRuns: 12 },
    );
  });

  it('comes to the same sum by whatever the meetings are told apart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(meeting, { maxLength: 60 }), async (meetings) => {
        await store(meetings);
        for (const by of BREAKDOWNS.meetings.filter((one) => one !== 'group')) {
          const { body } = await reception.admin.get(
            `/office/reports/meetings?from=1990-01-01&to=2090-12-31&by=${by}`,
          );
          const sum = body.rows.reduce((all: number, { total }: { total: number }) => all + total, 0);
          expect([by, sum, body.totals.total]).toEqual([by, meetings.length, meetings.length]);
        }
      }),
      { seed: SEED, numRuns: 8 },
    );
  });
});
