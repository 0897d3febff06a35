import { readFileSync } from 'node:fs';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Calls } from '../test/kit/calls.js';
import { asOwner } from '../test/kit/database.js';
import { openReception, type Reception } from '../test/kit/reception.js';
import { workOff } from '../test/kit/work-off.js';
import { ForgetPeople } from './operation/retention/forget-people.js';
import { SealEvents } from './platform/events/seal/seal-events.js';
import { verifySeals } from './platform/events/seal/verify-seals.js';
import { columnsFor, PURPOSES, type PurposeName, TABLES } from './personal-data.js';
import { privacyPage } from './privacy-page.js';
import pg from 'pg';

/** Words by which the person would be found anywhere. */
const MARKS = ['Венцислава', 'Марковска', '+359888765432', 'Тайната ми болест', 'В болница съм', 'УТ-77-777'];
/** And as the keys of the search spell the name. */
const TRACES = [...MARKS, 'ventsislava'];

describe('what is held of people', () => {
  let town: Reception;
  let citizen: Calls;
  let citizenId: string;
  let desk: Calls;
  let scheduleId: string;
  let meetingId: string;
  const databaseUrl = () => town.product.config.databaseUrl!;
  const rows = <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    asOwner<T>(databaseUrl(), sql, values);

  beforeAll(async () => {
    town = await openReception();
    scheduleId = await town.publish({ minNoticeHours: 0 });
    desk = await town.staff({ roles: ['desk'] });
  });
  beforeEach(() => town.clock.set('2026-12-01T08:00:00Z'));
  afterAll(() => town.product.close());

  async function aCitizenWithAMatter(start: string): Promise<void> {
    const { calls, who } = await town.citizen({
      givenName: 'Венцислава',
      familyName: 'Марковска',
      phone: '+359888765432',
    });
    citizen = calls;
    citizenId = who.id;
    const made = await calls.post('/meetings', {
      ...{
        scheduleId,
        start,
        mode: 'phone',
        topic: 'Тайната ми болест',
        documentNumber: 'УТ-77-777/10.11.2026',
      },
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    meetingId = made.body.id;
    await desk.post(`/office/meetings/${meetingId}/approve`, {});
    await calls.post(`/meetings/${meetingId}/cancel`, { reason: 'В болница съм' });
    await workOff(town.product);
  }

  /** The tables and columns in which a word of the person stands, as `table.column`. */
  async function placesWith(marks: readonly string[]): Promise<string[]> {
    const tables = Object.keys(TABLES).map(
      (table) => `select distinct '${table}.' || held.place as place
                    from ${pg.escapeIdentifier(table)} t, jsonb_each_text(to_jsonb(t)) as held (place, content)
                   where held.content ilike any ($1)`,
    );
    const found = await rows<{ place: string }>(`${tables.join(' union all ')} order by 1`, [
      marks.map((mark) => `%${mark}%`),
    ]);
    return found.map(({ place }) => place);
  }

  const classified = (purpose: PurposeName | 'nobody') =>
    Object.entries(TABLES).flatMap(([table, columns]) =>
      columnsFor(purpose, columns).map((column) => `${table}.${column}`),
    );

  it('is written down for every column of every table, once, and for no other', async () => {
    const there = await rows<{ name: string }>(
      `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a
          on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
    );
    const written = [...(Object.keys(PURPOSES) as PurposeName[]), 'nobody' as const].flatMap(classified);
    expect(written.sort()).toEqual(there.map(({ name }) => name).sort());
  });

  it('is what docs/privacy.md says (npm run privacy)', () => {
    expect(readFileSync('docs/privacy.md', 'utf8')).toBe(privacyPage());
  });

  it('stands only where it is written down, is handed out, and is gone with the account', async () => {
    await aCitizenWithAMatter('2026-12-07T09:00:00+02:00');
    const places = await placesWith(TRACES);
    expect(places).toEqual(
      expect.arrayContaining(['taken_time.topic', 'account.words', 'delivery.html', 'event.data']),
    );
    expect(places.filter((place) => classified('nobody').includes(place))).toEqual([]);

    // The address holds it.
    expect(await placesWith([citizenId])).toEqual(
      expect.arrayContaining(['account.email', 'delivery.recipient', 'taken_time.citizen_id']),
    );

    const { body: exported } = await citizen.get('/me/export');
    for (const mark of MARKS) expect(JSON.stringify(exported)).toContain(mark);

    expect((await citizen.delete('/me')).status).toBe(204);
    await workOff(town.product);
    expect(await placesWith(TRACES)).toEqual([]);
    // The number of the account stays in the history of decisions, and leads to nobody.
    expect(await placesWith([citizenId])).toEqual(['event.actor', 'event.aggregate_id', 'event.data']);
  });

  it('is forgotten a year after the meeting, and not a day sooner; reports count it as before', async () => {
    await aCitizenWithAMatter('2026-12-07T09:30:00+02:00');
    const report = async () =>
      (await town.admin.get('/office/reports/meetings?from=2026-12-01&to=2026-12-31&by=host')).body;
    const counted = await report();
    const forget = new ForgetPeople(town.product.app.get(EntityManager), town.clock);

    town.clock.set('2027-12-07T07:44:00Z');
    await forget.run();
    expect(await placesWith(['Тайната ми болест'])).toContain('taken_time.topic');

    town.clock.set('2027-12-07T07:46:00Z');
    await forget.run();
    const left = await placesWith(TRACES);
    // The account is the person's own, until they close it.
    expect(left.filter((place) => !place.startsWith('account.'))).toEqual([]);
    expect(await rows('select status from meeting where id = $1', [meetingId])).toEqual([
      { status: 'cancelled' },
    ]);
    expect(await report()).toEqual(counted);
  });

  it('leaves the chain of history whole', async () => {
    const db = new pg.Client({ connectionString: databaseUrl() });
    await db.connect();
    try {
      await new SealEvents(town.product.app.get(EntityManager)).run();
      expect((await verifySeals(db)).broken).toBeUndefined();
    } finally {
      await db.end();
    }
  });

  it('is shown to staff with a trace for the auditor, once an hour, and none for lists', async () => {
    const { calls } = await town.citizen({ phone: '+359888111222' });
    const made = await calls.post('/meetings', {
      ...{ scheduleId, start: '2026-12-14T09:00:00+02:00', mode: 'phone', topic: 'Скица' },
    });
    const readings = async () =>
      (await town.admin.get(`/office/audit?q=${made.body.reference}`)).body.items
        .map(({ event }: { event: string }) => event)
        .filter((event: string) => event.endsWith('Read'));
    await calls.get(`/meetings/${made.body.id}`);
    await desk.get('/office/meetings?from=2026-12-14&to=2026-12-14');
    expect(await readings()).toEqual([]);
    await desk.get(`/meetings/${made.body.id}`);
    await desk.get(`/meetings/${made.body.id}`);
    expect(await readings()).toEqual(['MeetingRead']);
    await desk.get(`/office/people/meetings?phone=${encodeURIComponent('+359888111222')}`);
    town.clock.set('2026-12-01T09:01:00Z');
    await desk.get(`/meetings/${made.body.id}`);
    expect(await readings()).toEqual(['MeetingRead', 'PersonRead', 'MeetingRead']);
    const history = (await desk.get(`/office/meetings/${made.body.id}/history`)).body.items;
    expect(history.map(({ event }: { event: string }) => event)).toEqual(['MeetingRequested']);
  });
});
