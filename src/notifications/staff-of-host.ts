import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Caller, Relation } from '../identity/index.js';

/** Does the caller receive for the host, or administer? The desk sees every host's meetings but takes none home. */
@Injectable()
export class StaffOfHost implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(caller: Caller, { id }: Record<string, string>): Promise<boolean> {
    if (caller.roles.includes('administrator'))
      return (await this.em.execute<unknown[]>('select 1 from host where id = ?', [id])).length > 0;
    return caller.roles.includes('host') && caller.hostIds.includes(id!);
  }
}
