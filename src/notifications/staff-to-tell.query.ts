import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Language } from '../../libs/domain/domain-error.js';
import { Contacts } from '../identity/index.js';

export interface Addressee {
  email: string;
  language: Language;
}

/** Who is told of a host's meetings: the staff who receive for the host, and the host's own address. */
@Injectable()
export class StaffToTell {
  constructor(
    private readonly em: EntityManager,
    private readonly contacts: Contacts,
  ) {}

  /** Each address once, in the language of its account. */
  async ofHost(hostId: string): Promise<Addressee[]> {
    const staff = await this.contacts.staffOfHost(hostId);
    const [host] = await this.em.execute<{ email: string | null }[]>('select email from host where id = ?', [
      hostId,
    ]);
    const told = new Map<string, Addressee>();
    if (host?.email) told.set(host.email.toLowerCase(), { email: host.email, language: 'bg' });
    for (const { email, locale } of staff) told.set(email.toLowerCase(), { email, language: locale });
    return [...told.values()];
  }
}
