import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Contacts, PersonalData, type PersonalDataSource } from '../identity/index.js';

/** What the ledger knows of a person: that they were written to, when and about what. */
@Injectable()
export class ToldPerson implements PersonalDataSource, OnModuleInit {
  readonly name = 'messages';

  constructor(
    private readonly em: EntityManager,
    private readonly contacts: Contacts,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export(accountId: string): Promise<unknown> {
    const account = await this.contacts.accountContact(accountId);
    return this.em.execute(
      `select channel, recipient, message, language, state, subject, text, created_at as "createdAt", sent_at as "sentAt"
         from delivery where account_id = ? or lower(recipient) = lower(?) order by created_at`,
      [accountId, account?.email ?? ''],
    );
  }

  /** What staff were told of a citizen's meetings stays as a line of the ledger, without a word of it. */
  async erase(accountId: string): Promise<void> {
    const account = await this.contacts.accountContact(accountId);
    const theirs = [accountId, account?.email ?? ''];
    await this.em.execute(
      `with theirs as (select distinct meeting_id from delivery
                        where person_kind = 'citizen' and (account_id = ? or lower(recipient) = lower(?))),
            unsent as (delete from delivery where state in ('waiting', 'sending')
                          and person_kind <> 'citizen' and meeting_id in (select meeting_id from theirs))
       update delivery set subject = null, html = null, text = null, ics = null
        where person_kind <> 'citizen' and state in ('sent', 'failed')
          and meeting_id in (select meeting_id from theirs)`,
      theirs,
    );
    await this.em.execute('delete from delivery where account_id = ? or lower(recipient) = lower(?)', theirs);
  }
}
