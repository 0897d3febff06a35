import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Caller, Relation } from '../identity/index.js';

/** Is there such a reason? */
@Injectable()
export class KnownRefusalReason implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(_: Caller, { id }: Record<string, string>): Promise<boolean> {
    return (await this.em.execute<unknown[]>('select 1 from refusal_reason where id = ?', [id])).length > 0;
  }
}
