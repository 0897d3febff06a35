import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../libs/domain/aggregate.js';
import type { Caller } from '../identity/index.js';

/** One person of a meeting: whoever asked for it, the host by the host's own address, or a member of staff. */
export type Party = { as: 'attendee' } | { as: 'host' | 'staff'; id: string };

export const partyOfCaller = ({ kind, id }: Caller): Party =>
  kind === 'citizen' ? { as: 'attendee' } : { as: 'staff', id };

export const sideOf = ({ as }: Party): 'citizen' | 'staff' => (as === 'attendee' ? 'citizen' : 'staff');

/** A host has no account: what the host does by the link to its own address is noted under the host's id. */
export const actorOfParty = (party: Party): Actor =>
  party.as === 'attendee' ? { kind: 'visitor' } : { kind: 'staff', id: party.id };

/**
 * The person's name, if they are a party to the meeting still: a deputy may have taken it over since the link was mailed,
 * or a member of staff has left.
 */
export async function nameOfParty(
  em: EntityManager,
  meetingId: string,
  party: Party,
): Promise<string | undefined> {
  const [row] = await (party.as === 'attendee'
    ? em.execute<{ name: string }[]>(
        `select concat_ws(' ', attendee ->> 'givenName', attendee ->> 'familyName') as name
           from meeting where id = ?`,
        [meetingId],
      )
    : party.as === 'host'
      ? em.execute<{ name: string }[]>(
          `select h.name from meeting m join host h on h.id = m.host_id where m.id = ? and h.id = ?`,
          [meetingId, party.id],
        )
      : em.execute<{ name: string }[]>(
          `select concat_ws(' ', a.given_name, a.family_name) as name
             from account a, meeting m
            where m.id = ? and a.id = ? and a.kind = 'staff' and a.state = 'active'
              and (a.roles && array['administrator', 'desk'] or 'host' = any(a.roles) and exists (
                    select from staff_host s where s.account_id = a.id and s.host_id = m.host_id))`,
          [meetingId, party.id],
        ));
  return row?.name;
}
