import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Relation } from '../access/access.js';
import type { AnyCaller } from '../access/caller.js';

/** Is it a key of the caller's own? */
@Injectable()
export class OwnPasskey implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(caller: AnyCaller, { id }: Record<string, string>): Promise<boolean> {
    const found = await this.em.execute<unknown[]>('select 1 from passkey where id = ? and account_id = ?', [
      id,
      caller.id,
    ]);
    return found.length > 0;
  }
}
