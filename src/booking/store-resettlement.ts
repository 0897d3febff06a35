import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { ClosureBounds } from '../scheduling/index.js';
import type { MeetingsOfClosure, ResettlingAct } from './model/resettling.js';

/** As many are settled while the caller waits; a longer list is the worker's. */
export const MOST_WHILE_WAITED_FOR = 50;

/** A shorter list is done in the request that made it; where that died, the worker goes on after this long. */
const WORKER_TAKES_OVER_MS = 60_000;

export interface NewResettlement {
  /** That of the closure, where there is one. */
  id: string;
  scheduleId: string | null;
  closes: ClosureBounds | null;
  hostId: string | null;
  deputyHostId: string | null;
  meetings: MeetingsOfClosure | null;
  reason: string;
  by: Actor;
  now: Date;
}

export interface MeetingToSettle {
  id: string;
  start: Date;
  act: ResettlingAct;
  moveTo: Date | null;
}

/** Writes the list of work; each line is done in a transaction of its own. */
export async function storeResettlement(
  em: EntityManager,
  made: NewResettlement,
  meetings: MeetingToSettle[],
): Promise<void> {
  const wait = meetings.length > MOST_WHILE_WAITED_FOR ? 0 : WORKER_TAKES_OVER_MS;
  await em.execute(
    `insert into resettlement (id, schedule_id, closes, host_id, deputy_host_id, meetings, reason, created_at,
                               created_by, worker_from)
     values (?, ?, ?::tstzrange, ?, ?, ?, ?, ?, ?::jsonb, ?)`,
    [
      made.id,
      made.scheduleId,
      made.closes && `[${made.closes.from.toISOString()},${made.closes.to.toISOString()})`,
      made.hostId,
      made.deputyHostId,
      made.meetings,
      made.reason,
      made.now,
      JSON.stringify(made.by),
      new Date(made.now.getTime() + wait),
    ],
  );
  await em.execute(
    `insert into resettled_meeting (resettlement_id, meeting_id, planned_start, act, move_to)
     select ?, m.id, m.start, m.act, m."moveTo"
       from jsonb_to_recordset(?::jsonb) as m (id uuid, start timestamptz, act text, "moveTo" timestamptz)`,
    [made.id, JSON.stringify(meetings)],
  );
}
