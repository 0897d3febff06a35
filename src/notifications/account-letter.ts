import { Injectable } from '@nestjs/common';
import { Contacts, OneTimeTokens, tokenHours, type TokenPurpose } from '../identity/index.js';
import { NotTaken } from './channel.js';
import { compose, type Composed } from './compose.js';
import type { AccountMessage, Message } from './messages.js';
import { Senders } from './sender.js';

/** Where the button of each leads, and the purpose of the one-time token that the page needs. */
const pages: Record<AccountMessage, { page: string; token?: TokenPurpose }> = {
  'confirm-email': { page: '/confirm-email', token: 'confirmEmail' },
  'reset-password': { page: '/reset-password', token: 'resetPassword' },
  'staff-invitation': { page: '/reset-password', token: 'invitation' },
  'already-registered': { page: '/login' },
  'password-changed': { page: '/forgot-password' },
  'second-step-removed': { page: '/office/account' },
  'passkey-added': { page: '/office/account' },
  'passkey-refused': { page: '/office/account' },
};

/** Messages about an account. Where a link proves an address, each try makes its own token: none is stored, here or in an event. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly contacts: Contacts,
    private readonly tokens: OneTimeTokens,
    private readonly senders: Senders,
  ) {}

  /** @throws NotTaken where the account is gone */
  async write(message: Message, accountId: string | null): Promise<Composed> {
    const account = accountId ? await this.contacts.accountContact(accountId) : undefined;
    if (!account || !(message in pages)) throw new NotTaken('the account is gone', true);
    const { page, token: purpose } = pages[message as AccountMessage];
    const sender = await this.senders.current();
    const token = purpose && (await this.tokens.issue(accountId!, purpose));
    const facts = {
      administration: sender.administration,
      link: sender.page(token ? `${page}?token=${token}` : page),
      validHours: purpose && tokenHours[purpose],
    };
    return compose(message as AccountMessage, account.locale, facts, sender.texts);
  }
}
