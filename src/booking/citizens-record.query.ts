import type { EntityManager } from '@mikro-orm/postgresql';

/** A person as earlier meetings know them: by their account, or by the phone that they gave. */
export interface Person {
  citizenId: string | null;
  /** E.164 */
  phones: string[];
}

/** One meeting of theirs that may stand in the way of another. */
export interface RecordedMeeting {
  kind: 'open' | 'missed' | 'discussed';
  scheduleId: string;
  reference: string;
  startAt: Date;
  topic: string;
  documentNumber: string | null;
  /** Of the same account; otherwise only the phone is the same. */
  isOwn: boolean;
}

/**
 * The meetings of a person that limits look at, latest first: those to come, those missed since `missedSince`, and those
 * discussed on the schedule since `discussedSince`.
 */
export async function readCitizensRecord(
  em: EntityManager,
  { citizenId, phones }: Person,
  asked: { scheduleId: string; now: Date; missedSince: Date; discussedSince: Date },
): Promise<RecordedMeeting[]> {
  const rows = await em.execute<(Omit<RecordedMeeting, 'startAt'> & { startAt: Date | string })[]>(
    `select case when status in ('requested', 'approved') then 'open'
                 when status = 'missed' then 'missed' else 'discussed' end as kind,
            schedule_id as "scheduleId", reference, start_at as "startAt", topic,
            document_number as "documentNumber", citizen_id is not distinct from ?::uuid as "isOwn"
       from meeting
      where (citizen_id = ?::uuid or attendee->>'phone' in (?))
        and ((status in ('requested', 'approved') and end_at > ?)
          or (status = 'missed' and start_at >= ?)
          or (status in ('held', 'resolved') and schedule_id = ? and start_at >= ?))
      order by start_at desc`,
    [
      citizenId,
      citizenId,
      phones.length > 0 ? phones : [null],
      asked.now,
      asked.missedSince,
      asked.scheduleId,
      asked.discussedSince,
    ],
  );
  return rows.map((row) => ({ ...row, startAt: new Date(row.startAt) }));
}
