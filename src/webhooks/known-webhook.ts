import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Caller, Relation } from '../identity/index.js';

/** Is there such a webhook? */
@Injectable()
export class KnownWebhook implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(_: Caller, { id }: Record<string, string>): Promise<boolean> {
    return (await this.em.execute<unknown[]>('select 1 from webhook where id = ?', [id])).length > 0;
  }
}

/** Has the webhook such a delivery? */
@Injectable()
export class KnownDelivery implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(_: Caller, { id, deliveryId }: Record<string, string>): Promise<boolean> {
    const found = await this.em.execute<unknown[]>(
      'select 1 from webhook_delivery where id = ? and webhook_id = ?',
      [deliveryId, id],
    );
    return found.length > 0;
  }
}
