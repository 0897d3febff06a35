import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * What must hold whatever happened. Each query finds what breaks it, from the times and events alone: none trusts the
 * constraint, the code or the status that it looks for mistakes of.
 */
const ACTIVE = `t.status not in ('refused', 'expired', 'cancelled', 'resolved')`;

const broken: Record<string, string> = {
  'a host is never in two places where one may sit': `
    with one as (
      select t.id, t.host_id, tstzrange(t.start_at, t.end_at) as span
        from taken_time t join schedule s on s.id = t.schedule_id
       where ${ACTIVE} and (s.rules->>'capacity')::int = 1)
    select a.id, b.id as other from one a join one b on a.host_id = b.host_id and a.id < b.id and a.span && b.span`,
  'no seat is taken twice': `
    select t.id, o.id as other from taken_time t
      join taken_time o on t.host_id = o.host_id and t.seat = o.seat and t.id < o.id
       and t.start_at < o.end_at and o.start_at < t.end_at
     where ${ACTIVE} and o.status not in ('refused', 'expired', 'cancelled', 'resolved')`,
  'no slot holds more than its schedule has seats': `
    select t.schedule_id, t.host_id, t.start_at, count(*) from taken_time t join schedule s on s.id = t.schedule_id
     where ${ACTIVE} group by 1, 2, 3, s.rules having count(*) > (s.rules->>'capacity')::int or max(t.seat) > (s.rules->>'capacity')::int`,
  'no day holds more than its schedule allows': `
    select t.schedule_id, (t.start_at at time zone 'Europe/Sofia')::date as day, count(*)
      from taken_time t join schedule s on s.id = t.schedule_id
     where ${ACTIVE} group by 1, 2, s.rules having count(*) > (s.rules->>'maxPerDay')::int`,
  'no event without its meeting': `
    select e.id, e.name from event e
     where e.name like 'Meeting%' and not exists (select from meeting m where m.id = e.aggregate_id)`,
  'no meeting without its request': `
    select m.id from meeting m
     where 'MeetingRequested' is distinct from
           (select e.name from event e where e.aggregate_id = m.id order by e.id limit 1)`,
  'an event is told of no meeting twice': `
    select e.aggregate_id, e.name from event e
     where e.name in ('MeetingRequested', 'MeetingRefused', 'MeetingCancelled', 'MeetingExpired', 'MeetingHeld', 'MeetingMissed', 'MeetingResolved', 'AnswerDeclined')
     group by 1, 2 having count(*) > 1`,
  'nothing is told of a meeting that is over': `
    select e.id, e.name from event e join event last on last.aggregate_id = e.aggregate_id and last.id < e.id
     where last.name in ('MeetingRefused', 'MeetingCancelled', 'MeetingExpired', 'MeetingHeld', 'MeetingMissed', 'MeetingResolved')`,
  'the time is the one that was told last': `
    select m.id, m.start_at, told.start from meeting m, lateral (
             select e.data->>'start' as start from event e
              where e.aggregate_id = m.id and e.name like 'Meeting%' order by e.id desc limit 1) told
     where told.start::timestamptz is distinct from m.start_at`,
  // An approval may come with the request, and an absence changes nothing of the meeting itself.
  'each change has raised the version': `
    select m.id, m.version from meeting m
     where m.version <= (select count(*) from event e where e.aggregate_id = m.id
                            and e.name not in ('MeetingRequested', 'MeetingApproved', 'HostAbsent'))`,
};

/** What the events alone make of each meeting. */
const after: Record<string, (status: string | undefined, told: string) => string | undefined> = {
  MeetingRequested: (status) => (status === undefined ? 'requested' : undefined),
  MeetingApproved: (status) => (status === 'requested' ? 'approved' : undefined),
  MeetingRefused: (status) => (status === 'requested' ? 'refused' : undefined),
  MeetingExpired: (status) => (status === 'requested' ? 'expired' : undefined),
  MeetingCancelled: (status) => (isOpen(status) ? 'cancelled' : undefined),
  // A citizen's move has to be approved again where approval is by hand; which of the two it is, the event says.
  MeetingRescheduled: (status, told) => (isOpen(status) && isOpen(told) ? told : undefined),
  MeetingCheckedIn: (status) => (status === 'approved' ? 'checkedIn' : undefined),
  MeetingHeld: (status) => (status === 'approved' || status === 'checkedIn' ? 'held' : undefined),
  MeetingMissed: (status) => (status === 'approved' ? 'missed' : undefined),
  MeetingAnswered: (status) => (isOpen(status) ? status : undefined),
  AnswerDeclined: (status) => (isOpen(status) ? status : undefined),
  MeetingResolved: (status) => (isOpen(status) ? 'resolved' : undefined),
  HostAbsent: (status) => (isOpen(status) ? status : undefined),
};

const isOpen = (status: string | undefined): boolean => status === 'requested' || status === 'approved';

/** @returns a line for each thing that is not as it must be */
export async function whatIsBroken(em: EntityManager): Promise<string[]> {
  const lines: string[] = [];
  for (const [must, sql] of Object.entries(broken)) {
    const rows = await em.execute<object[]>(sql);
    if (rows.length > 0) lines.push(`${must}: ${JSON.stringify(rows.slice(0, 3))}`);
  }
  return [...lines, ...(await statusesThatEventsDoNotExplain(em))];
}

async function statusesThatEventsDoNotExplain(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ id: string; status: string; events: { name: string; told: string }[] }[]>(
    `select m.id, m.status, json_agg(json_build_object('name', e.name, 'told', e.data->>'status') order by e.id) as events
       from meeting m join event e on e.aggregate_id = m.id group by m.id, m.status`,
  );
  return rows.flatMap(({ id, status, events }) => {
    let known: string | undefined;
    for (const { name, told } of events) {
      const next = after[name]?.(known, told);
      if (next === undefined) return [`${id}: ${name} cannot follow ${known}`];
      known = next;
    }
    return known === status ? [] : [`${id}: is ${status}, its events say ${known}`];
  });
}
