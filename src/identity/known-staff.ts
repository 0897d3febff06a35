import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Relation } from './access/access.js';
import type { Caller } from './access/caller.js';

/** Is there such a member of staff? Asked before the body is read. */
@Injectable()
export class KnownStaff implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(_: Caller, { id }: Record<string, string>): Promise<boolean> {
    const rows = await this.em.execute<unknown[]>(`select 1 from account where id = ? and kind = 'staff'`, [
      id,
    ]);
    return rows.length > 0;
  }
}
