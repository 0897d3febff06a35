import { Injectable } from '@nestjs/common';
import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { Regularly } from '../platform/regularly.js';
import { Deliveries } from './deliveries.js';

/**
 * The worker tries what the ledger says is due. No queue has to remember it: whatever is lost there, or with a worker
 * that is killed, is found here.
 */
@Injectable()
export class RetryDeliveries extends Regularly {
  constructor(
    private readonly em: EntityManager,
    private readonly deliveries: Deliveries,
  ) {
    super(1_000, 'messages wait in the ledger');
  }

  async run(): Promise<void> {
    await RequestContext.create(this.em, () => this.deliveries.sendDue());
  }
}
