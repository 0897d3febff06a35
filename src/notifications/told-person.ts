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
      `select recipient, message, language, state, created_at as "createdAt", sent_at as "sentAt"
         from delivery where lower(recipient) = lower(?) order by created_at`,
      [account?.email ?? ''],
    );
  }

  async erase(accountId: string): Promise<void> {
    const account = await this.contacts.accountContact(accountId);
    await this.em.execute('delete from delivery where lower(recipient) = lower(?)', [account?.email ?? '']);
  }
}
