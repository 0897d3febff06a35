import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Relation } from '../access/access.js';
import type { AnyCaller } from '../access/caller.js';

/** Is there such a client? Asked before the body is read. */
@Injectable()
export class KnownApiClient implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(_: AnyCaller, { id }: Record<string, string>): Promise<boolean> {
    return (await this.em.execute<unknown[]>('select 1 from api_client where id = ?', [id])).length > 0;
  }
}
