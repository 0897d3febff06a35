import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Regularly } from '../platform/regularly.js';

/** Each hour the workers throw away deliveries of more than 30 days ago, and secrets that sign no more. */
@Injectable()
export class ForgetDeliveries extends Regularly {
  constructor(private readonly em: EntityManager) {
    super(3_600_000, 'old deliveries of webhooks stay');
  }

  async run(): Promise<void> {
    const em = this.em.fork();
    await em.execute(`delete from webhook_delivery where created_at < now() - interval '30 days'`);
    await em.execute('delete from webhook_secret where signs_until < now()');
  }
}
