import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { type AnyCaller, type Relation, seesEveryHost } from '../identity/index.js';

interface Parties {
  citizenId: string | null;
  hostId: string;
}

async function partiesOf(em: EntityManager, id: string): Promise<Parties | undefined> {
  const [row] = await em.execute<Parties[]>(
    'select citizen_id as "citizenId", host_id as "hostId" from meeting where id = ?',
    [id],
  );
  return row;
}

const seesHost = (caller: AnyCaller, hostId: string): boolean =>
  caller.kind !== 'citizen' &&
  (seesEveryHost(caller) || (receives(caller) && caller.hostIds.includes(hostId)));

const receives = (caller: AnyCaller): boolean => caller.kind === 'client' || caller.roles.includes('host');

/** Is it the caller's own meeting, as the citizen? */
@Injectable()
export class OwnMeeting implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(caller: AnyCaller, { id }: Record<string, string>): Promise<boolean> {
    return (await partiesOf(this.em, id!))?.citizenId === caller.id;
  }
}

/** Is it a meeting of a host whose meetings the member of staff, or the program, sees? */
@Injectable()
export class MeetingOfSeenHost implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(caller: AnyCaller, { id }: Record<string, string>): Promise<boolean> {
    const parties = await partiesOf(this.em, id!);
    return parties !== undefined && seesHost(caller, parties.hostId);
  }
}

/** Does the member of staff, or the program, see the meetings of this host? */
@Injectable()
export class SeenHost implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(caller: AnyCaller, { id }: Record<string, string>): Promise<boolean> {
    if (!seesHost(caller, id!)) return false;
    return (await this.em.execute<unknown[]>('select 1 from host where id = ?', [id])).length > 0;
  }
}

/** Is the caller one of its two sides? */
@Injectable()
export class PartyToMeeting implements Relation {
  constructor(private readonly em: EntityManager) {}

  async holds(caller: AnyCaller, { id }: Record<string, string>): Promise<boolean> {
    const parties = await partiesOf(this.em, id!);
    return parties !== undefined && (parties.citizenId === caller.id || seesHost(caller, parties.hostId));
  }
}
