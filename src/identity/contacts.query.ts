import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Language } from '../../libs/domain/domain-error.js';
import type { AccountState } from './model/account.js';

/** How to write to someone. */
export interface AccountContact {
  email: string;
  givenName: string;
  familyName: string;
  phone: string | null;
  locale: Language;
  state: AccountState;
}

/** A member of staff who is told about a host's meetings. */
export interface StaffContact {
  id: string;
  email: string;
  givenName: string;
  familyName: string;
  phone: string | null;
  locale: Language;
}

/** Whom to write to, for contexts that tell people things. */
@Injectable()
export class Contacts {
  constructor(private readonly em: EntityManager) {}

  /** Undefined for an account that is gone. */
  async accountContact(id: string): Promise<AccountContact | undefined> {
    const [row] = await this.em.execute<AccountContact[]>(
      `select email, given_name as "givenName", family_name as "familyName", phone, locale, state
         from account where id = ?`,
      [id],
    );
    return row;
  }

  /** The active members of staff whose `hostIds` hold the host. */
  async staffOfHost(hostId: string): Promise<StaffContact[]> {
    return this.em.execute<StaffContact[]>(
      `select a.id, a.email, a.given_name as "givenName", a.family_name as "familyName", a.phone, a.locale
         from staff_host h join account a on a.id = h.account_id
        where h.host_id = ? and a.state = 'active' order by a.id`,
      [hostId],
    );
  }
}
