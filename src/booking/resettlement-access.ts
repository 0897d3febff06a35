import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { type Caller, type Relation, seesEveryHost } from '../identity/index.js';

/** May the member of staff see what becomes of these meetings? A host sees those of their own absence. */
@Injectable()
export class SeenResettlement implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(caller: Caller, { id }: Record<string, string>): Promise<boolean> {
    const [made] = await this.em.execute<{ hostId: string | null }[]>(
      'select host_id as "hostId" from resettlement where id = ?',
      [id],
    );
    if (!made) return false;
    return seesEveryHost(caller) || (made.hostId !== null && caller.hostIds.includes(made.hostId));
  }
}
