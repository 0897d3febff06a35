import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from 'contract/api';
import { getSession } from 'contract/fn/identity/get-session';
import { login } from 'contract/fn/identity/login';
import { logout } from 'contract/fn/identity/logout';
import type { Account } from 'contract/models';
import { KeptAnswers, SESSION } from '../offline/kept-answers';

/** Who is logged in on this device, if anyone. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly kept = inject(KeptAnswers);
  private readonly current = signal<Account | null>(null);
  readonly account = this.current.asReadonly();
  readonly isCitizen = computed(() => this.current()?.kind === 'citizen');
  readonly isStaff = computed(() => this.current()?.kind === 'staff');

  /** Without an answer the reader is a visitor: public pages work, others ask to log in. */
  async load(): Promise<void> {
    try {
      const { account } = await this.api.invoke(getSession);
      this.current.set(account);
    } catch (failure) {
      console.warn('The session could not be read', failure);
    }
  }

  /** @param code of the second step, where log-in has asked for it */
  async logIn(email: string, password: string, code?: string): Promise<Account> {
    return this.entered(await this.api.invoke(login, { body: { email, password, code } }));
  }

  /** The browser asks for the key meanwhile; what it needs is loaded only now. @throws PasskeyGivenUp */
  async logInByPasskey(): Promise<Account> {
    const [{ askPasskey }, { loginWithPasskey }, { showPasskey }] = await Promise.all([
      import('contract/fn/identity/ask-passkey'),
      import('contract/fn/identity/login-with-passkey'),
      import('../account/passkey-device'),
    ]);
    const body = await showPasskey(await this.api.invoke(askPasskey));
    return this.entered(await this.api.invoke(loginWithPasskey, { body }));
  }

  async logOut(): Promise<void> {
    // First, and also where nobody hears of the log-out: another may sit down here next.
    this.kept.forget();
    await this.api.invoke(logout);
    this.forget();
  }

  private entered(account: Account): Account {
    this.kept.put(SESSION, { account });
    this.current.set(account);
    return account;
  }

  /** The account has changed on its own page. */
  changed(account: Account): void {
    this.current.set(account);
  }

  /** The server no longer knows this session, or the account is gone. */
  forget(): void {
    this.current.set(null);
    this.kept.forget();
  }
}
