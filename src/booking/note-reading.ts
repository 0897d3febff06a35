import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { newId } from '../../libs/domain/id.js';
import { actorOf, type AnyCaller } from '../identity/index.js';
import { CLOCK } from '../platform/platform.module.js';

const AGAIN_MS = 3_600_000;
const MOST_KEPT = 10_000;

/** Events of which the history of a meeting does not speak: it shows decisions. They are in the audit trail. */
export const READINGS = ['MeetingRead', 'PersonRead'] as const;

/**
 * Who of the administration reads what a citizen wrote is itself kept for the auditor: once an hour for each reader and
 * meeting (for its page and for its messages), since open pages ask again and again. Lists leave no trace for each of their rows.
 */
@Injectable()
export class NoteReading {
  private readonly notedAt = new Map<string, number>();

  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param name `PersonRead`: all that somebody has had, of which this is one
   * @param meetingId undefined where nothing was found
   */
  async note(
    name: (typeof READINGS)[number],
    meetingId: string | undefined,
    reader: AnyCaller,
  ): Promise<void> {
    if (reader.kind === 'citizen' || meetingId === undefined) return;
    const key = `${reader.id} ${name} ${meetingId}`;
    const now = this.clock.now();
    if (now.getTime() - (this.notedAt.get(key) ?? 0) < AGAIN_MS) return;
    await this.em.execute(
      `insert into event (id, name, occurred_at, aggregate_id, actor, data) values (?, ?, ?, ?, ?, '{}')`,
      [newId(), name, now, meetingId, JSON.stringify(actorOf(reader))],
    );
    if (this.notedAt.size >= MOST_KEPT) this.notedAt.clear();
    this.notedAt.set(key, now.getTime());
  }
}
