import type { EntityManager } from '@mikro-orm/postgresql';

/** What a room needs to know of its meeting. */
export interface VideoMeeting {
  id: string;
  status: string;
  mode: string;
  start: Date;
  end: Date;
  /** An address that staff entered by hand instead of a room of ours. */
  videoUrl: string | null;
}

export async function videoMeeting(em: EntityManager, id: string): Promise<VideoMeeting | null> {
  const [row] = await em.execute<VideoMeeting[]>(
    `select id, status, mode, start_at as start, end_at as "end", video_url as "videoUrl"
       from meeting where id = ? and mode = 'video'`,
    [id],
  );
  return row ? { ...row, start: new Date(row.start), end: new Date(row.end) } : null;
}

/** Approved meetings to come that have neither a room of ours nor an address entered by hand. */
export async function meetingsWithoutRoom(em: EntityManager, now: Date): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select m.id from meeting m
      where m.mode = 'video' and m.status = 'approved' and m.video_url is null and m.end_at > ?
        and not exists (select from room r where r.meeting_id = m.id)
      order by m.start_at`,
    [now],
  );
  return rows.map(({ id }) => id);
}
