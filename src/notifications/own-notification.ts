import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Caller, Relation } from '../identity/index.js';
import { underTheBell } from './notification.query.js';

/** Was this told to the caller, in the product itself? */
@Injectable()
export class OwnNotification implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(caller: Caller, { id }: Record<string, string>): Promise<boolean> {
    const found = await this.em.execute<unknown[]>(
      `select 1 from delivery d where d.account_id = ? and d.id = ? and ${underTheBell}`,
      [caller.id, id],
    );
    return found.length > 0;
  }
}
