import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import {
  type AccountContact,
  Contacts,
  OneTimeTokens,
  tokenHours,
  type TokenPurpose,
} from '../identity/index.js';
import { Reaction } from '../platform/events/reaction.js';
import { compose, type Composed } from './compose.js';
import { Deliveries } from './deliveries.js';
import type { AccountMessage } from './messages.js';
import { Senders } from './sender.js';

interface AccountMail {
  message: AccountMessage;
  page: string;
  /** The page needs a one-time token of this purpose. */
  token?: TokenPurpose;
}

const confirm: AccountMail = { message: 'confirm-email', page: '/confirm-email', token: 'confirmEmail' };
const reset: AccountMail = { message: 'reset-password', page: '/reset-password', token: 'resetPassword' };
const invite: AccountMail = { message: 'staff-invitation', page: '/reset-password', token: 'invitation' };
const known: AccountMail = { message: 'already-registered', page: '/login' };

/** What an event of an account is answered with, by where the account stands when the mail goes out. */
function mailFor(event: string, { state }: AccountContact): AccountMail | null {
  if (state === 'disabled') return null;
  if (event === 'PasswordForgotten') return reset;
  if (state === 'invited') return invite;
  if (state === 'unconfirmed') return confirm;
  return event === 'RegistrationRepeated' ? known : null;
}

/** Mails the links that prove an address. Each try makes its own token: none is stored, here or in an event. */
@Injectable()
export class MailAccount {
  constructor(
    private readonly contacts: Contacts,
    private readonly tokens: OneTimeTokens,
    private readonly deliveries: Deliveries,
    private readonly senders: Senders,
  ) {}

  @Reaction('mail-account', [
    'CitizenRegistered',
    'RegistrationRepeated',
    'PasswordForgotten',
    'StaffInvited',
  ])
  async tell(event: DomainEvent): Promise<void> {
    const account = await this.contacts.accountContact(event.aggregateId);
    const mail = account && mailFor(event.name, account);
    if (!mail) return;
    const { email: recipient, locale: language } = account;
    await this.deliveries.deliver(
      [{ eventId: event.id, recipient, message: mail.message, language, content: null, calendar: null }],
      () => this.write(mail, event.aggregateId, account),
    );
  }

  private async write(mail: AccountMail, accountId: string, account: AccountContact): Promise<Composed> {
    const sender = await this.senders.current();
    const token = mail.token && (await this.tokens.issue(accountId, mail.token));
    return compose(mail.message, account.locale, {
      administration: sender.administration,
      link: sender.page(token ? `${mail.page}?token=${token}` : mail.page),
      validHours: mail.token && tokenHours[mail.token],
    });
  }
}
