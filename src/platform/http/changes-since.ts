import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Settings } from '../settings/settings.js';
import type { Since } from './problems.js';

/** One thing that happened to a record after its reader had read it. */
export interface Change {
  /** A domain event's name. */
  event: string;
  /** RFC 3339 with the administration's offset. */
  at: string;
  /** Names of people only where staff read; null also for whoever is erased. */
  actor: { kind: string; name: string | null };
  /** What it changed, where that is known. */
  fields?: string[];
}

/** What a stale writer missed, from the stored events: those that say which version they made. */
@Injectable()
export class ChangesSince {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  async read({ id, version }: Since, withNames: boolean): Promise<Change[]> {
    const zone = await this.settings.timeZone();
    // After the refused command's transaction, and the names by a join, as every read may (ADR 4).
    const rows = await this.em.fork().transactional(async (em) => {
      await em.execute(`select set_config('TimeZone', ?, true)`, [zone]);
      return em.execute<{ event: string; at: string; kind: string; name: string | null; fields: unknown }[]>(
        `select e.name as event, to_char(e.occurred_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') as at,
                e.actor->>'kind' as kind, e.data->'fields' as fields,
                coalesce(nullif(trim(concat(a.given_name, ' ', a.family_name)), ''), c.name, s.name) as name
           from event e left join account a on a.id = (e.actor->>'id')::uuid
           left join api_client c on c.id = (e.actor->>'id')::uuid
           left join screen s on s.id = (e.actor->>'id')::uuid
          where e.aggregate_id = ? and (e.data->>'version')::int > ?
          order by e.id limit 50`,
        [id, version],
      );
    });
    return rows.map(({ event, at, kind, name, fields }) => ({
      event,
      at,
      actor: { kind, name: withNames ? name : null },
      ...(Array.isArray(fields) && { fields: fields as string[] }),
    }));
  }
}
