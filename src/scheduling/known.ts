import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Caller, Relation } from '../identity/index.js';

// Asked before the body is read: nobody corrects a form for something that is gone. Not on a DELETE, which may be the
// repeat of one that succeeded (Idempotency-Key).

/** Is there such a host? */
@Injectable()
export class KnownHost implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(_: Caller, { id }: Record<string, string>): Promise<boolean> {
    return (await this.em.execute<unknown[]>('select 1 from host where id = ?', [id])).length > 0;
  }
}

/** Is there such a group? */
@Injectable()
export class KnownGroup implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(_: Caller, { id }: Record<string, string>): Promise<boolean> {
    return (await this.em.execute<unknown[]>('select 1 from schedule_group where id = ?', [id])).length > 0;
  }
}

/** Is there such a schedule, whatever its status? */
@Injectable()
export class KnownSchedule implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(_: Caller, { id }: Record<string, string>): Promise<boolean> {
    return (await this.em.execute<unknown[]>('select 1 from schedule where id = ?', [id])).length > 0;
  }
}
