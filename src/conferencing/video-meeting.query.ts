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
