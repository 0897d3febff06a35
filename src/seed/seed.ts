import type { INestApplicationContext } from '@nestjs/common';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { plainToInstance } from 'class-transformer';
import { foldText } from '../../libs/domain/fold.js';
import { newId } from '../../libs/domain/id.js';
import { Passwords } from '../identity/passwords.js';
import { Commands } from '../platform/commands/commands.js';
import { Settings } from '../platform/settings/settings.js';
import { CreateSchedule } from '../scheduling/create-schedule.js';
import { addDays, dayOf } from '../scheduling/index.js';
import { ScheduleBody } from '../scheduling/schedule.body.js';
import { seedMeetings } from './demo-meetings.js';
import {
  ACCESSIBILITY,
  ADMINISTRATION,
  citizens,
  groups,
  hosts,
  PASSWORD,
  schedules,
  staff,
  villageDays,
} from './demo-town.js';
import { publishedHours } from './published-hours.js';

// Any number that nothing else locks.
const SEED_LOCK = 7_241_125;

/** What the last lines of a demo start show. */
export function demoLogins(): string {
  const lines = [
    ...staff.map((one) => `  ${one.email.padEnd(30)} ${one.words}`),
    ...citizens.slice(0, 2).map((one) => `  ${one.email.padEnd(30)} гражданин · citizen`),
  ];
  return `Вход за демонстрация · Demo log-ins (парола · password: ${PASSWORD})\n${lines.join('\n')}\n`;
}

/** Loads the made-up municipality, all of it or nothing, on a database that has no host yet. */
export async function seedDemo(app: INestApplicationContext): Promise<void> {
  const em = app.get(EntityManager);
  await RequestContext.create(em, () =>
    em.transactional(async (inside) => {
      await inside.execute(`select pg_advisory_xact_lock(${SEED_LOCK})`);
      const [{ used } = { used: true }] = await inside.execute<{ used: boolean }[]>(
        'select exists (select 1 from host) as used',
      );
      if (!used) await seed(app, inside);
    }),
  );
}

async function seed(app: INestApplicationContext, em: EntityManager): Promise<void> {
  const settings = await app
    .get(Settings)
    .change({ administrationName: ADMINISTRATION, documentStatus: true, ...ACCESSIBILITY });
  const groupIds = await seedGroups(em);
  const hostIds = await seedHosts(em);
  const staffIds = await seedPeople(em, await new Passwords().hash(PASSWORD), hostIds);
  const commands = app.get(Commands);
  const by = { kind: 'staff', id: staffIds.get('admin@rozovets.example')! } as const;
  const create = (body: object): Promise<string> =>
    commands.run(new CreateSchedule(plainToInstance(ScheduleBody, { status: 'published', ...body }), by));

  for (const { host, groups: in_, hoursOf, ...rest } of schedules) {
    await create({
      ...rest,
      ...publishedHours(hoursOf),
      hostId: hostIds.get(host),
      groupIds: in_.map((key) => groupIds.get(key)),
    });
  }
  const today = dayOf(Date.now(), settings.timeZone);
  await create({
    title: 'Изнесени приемни по населени места',
    hostId: hostIds.get('governor'),
    groupIds: [groupIds.get('villages')],
    modes: ['inPerson'],
    slotMinutes: 15,
    reception: villageDays.map(({ inDays, from, to, place }) => ({
      dates: [addDays(today, inDays)],
      windows: [{ from, to }],
      place,
    })),
  });
  await seedMeetings(app, em);
}

async function seedGroups(em: EntityManager): Promise<Map<string, string>> {
  const ids = new Map<string, string>(groups.map(({ key }) => [key, newId()]));
  for (const [order, { key, name, parent }] of groups.entries()) {
    await em.execute('insert into schedule_group (id, name, parent_id, "order") values (?, ?, ?, ?)', [
      ids.get(key),
      name,
      parent ? ids.get(parent) : null,
      order,
    ]);
  }
  return ids;
}

async function seedHosts(em: EntityManager): Promise<Map<string, string>> {
  const ids = new Map(hosts.map(({ key }) => [key, newId()]));
  for (const { key, name, kind, position, place, email } of hosts) {
    await em.execute('insert into host (id, name, kind, position, place, email) values (?, ?, ?, ?, ?, ?)', [
      ids.get(key),
      name,
      kind,
      position,
      place,
      email,
    ]);
  }
  return ids;
}

async function seedPeople(
  em: EntityManager,
  passwordHash: string,
  hostIds: Map<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const add = async (person: {
    email: string;
    givenName: string;
    familyName: string;
    phone?: string;
    position?: string;
    roles?: string[];
  }): Promise<void> => {
    const id = newId();
    ids.set(person.email, id);
    await em.execute(
      `insert into account (id, kind, roles, state, email, given_name, family_name, phone, position, password_hash, words)
       values (?, ?, ?::text[], 'active', ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        person.roles ? 'staff' : 'citizen',
        `{${(person.roles ?? []).join(',')}}`,
        person.email,
        person.givenName,
        person.familyName,
        person.phone ?? null,
        person.position ?? null,
        passwordHash,
        foldText(`${person.givenName} ${person.familyName}`),
      ],
    );
  };
  for (const member of staff) {
    await add(member);
    for (const host of member.hosts) {
      await em.execute('insert into staff_host (account_id, host_id) values (?, ?)', [
        ids.get(member.email),
        hostIds.get(host),
      ]);
    }
  }
  for (const citizen of citizens) await add(citizen);
  return ids;
}
