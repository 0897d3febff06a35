import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { MeetingOfSeenHost } from '../booking/index.js';
import { type Caller, type Relation, seesEveryHost } from '../identity/index.js';

/** Is it a message about a meeting that the member of staff sees? One about an account is seen by those who see all. */
@Injectable()
export class SeenMessage implements Relation {
  constructor(
    private readonly em: EntityManager,
    private readonly meetings: MeetingOfSeenHost,
  ) {}

  async holds(caller: Caller, { id }: Record<string, string>): Promise<boolean> {
    const [row] = await this.em.execute<{ meetingId: string | null }[]>(
      'select meeting_id as "meetingId" from delivery where id = ?',
      [id],
    );
    if (!row) return false;
    return seesEveryHost(caller) || (!!row.meetingId && this.meetings.holds(caller, { id: row.meetingId }));
  }
}
