import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Regularly } from '../regularly.js';

/** Answers are kept for repeats, which come within minutes; they hold personal data and go after a day. */
@Injectable()
export class ForgetAnswers extends Regularly {
  constructor(private readonly em: EntityManager) {
    super(3_600_000, 'old answers stay');
  }

  async run(): Promise<void> {
    await this.em.fork().execute(`delete from idempotency_key where created_at < now() - interval '1 day'`);
  }
}
