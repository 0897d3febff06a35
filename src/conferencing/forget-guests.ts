import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Regularly } from '../platform/regularly.js';

const EVERY_MS = 60 * 60_000;

/** Nothing is kept of who was in a room and when: only that the meeting was held, which is the meeting's own history. */
@Injectable()
export class ForgetGuests extends Regularly {
  constructor(private readonly em: EntityManager) {
    super(EVERY_MS, 'guests of past meetings stay in the table');
  }

  async run(): Promise<void> {
    const em = this.em.fork();
    await em.execute(`delete from room_guest where seen_at < now() - interval '1 day'`);
    await em.execute(`delete from room_signal where sent_at < now() - interval '1 minute'`);
  }
}
