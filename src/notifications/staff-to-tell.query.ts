import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Contacts } from '../identity/index.js';
import type { Person } from './channel.js';

/** Who is told of a host's meetings: the staff who receive for the host, and the host's own address. */
@Injectable()
export class StaffToTell {
  constructor(
    private readonly em: EntityManager,
    private readonly contacts: Contacts,
  ) {}

  /** Each address once, whichever of the hosts it receives for. An account says more of a person than a host does. */
  async ofHosts(hostIds: string[]): Promise<Person[]> {
    const told = new Map<string | undefined, Person>();
    for (const hostId of new Set(hostIds))
      for (const person of await this.ofHost(hostId)) {
        const address = person.email?.toLowerCase();
        if (person.accountId || !told.has(address)) told.set(address, person);
      }
    return [...told.values()];
  }

  /** Each address once, in the language of its account. */
  async ofHost(hostId: string): Promise<Person[]> {
    const staff = await this.contacts.staffOfHost(hostId);
    const [host] = await this.em.execute<{ name: string; email: string | null }[]>(
      'select name, email from host where id = ?',
      [hostId],
    );
    const told = new Map<string, Person>();
    if (host?.email)
      told.set(host.email.toLowerCase(), {
        kind: 'host',
        accountId: null,
        hostId,
        name: host.name,
        email: host.email,
        phone: null,
        language: 'bg',
      });
    for (const { id, email, locale, givenName, familyName, phone } of staff)
      told.set(email.toLowerCase(), {
        kind: 'staff',
        accountId: id,
        name: `${givenName} ${familyName}`,
        email,
        phone,
        language: locale,
      });
    return [...told.values()];
  }
}
