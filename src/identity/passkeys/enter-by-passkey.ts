import { Injectable } from '@nestjs/common';
import { Commands } from '../../platform/commands/commands.js';
import { Accounts } from '../accounts.js';
import type { Device } from '../device.js';
import type { Account } from '../model/account.js';
import { RefuseOtherWays } from '../sign-on/refuse-other-ways.js';
import { Sessions } from '../sessions.js';
import { NoteRefusedPasskey } from './change-passkeys.js';
import { CheckPasskey } from './check-passkey.js';
import { PasskeyNotAccepted } from './passkey-errors.js';
import type { PasskeyLoginBody } from './passkey.body.js';
import { Passkeys } from './passkeys.js';

/** Opens a session for whoever shows a passkey: both steps in one, without password or e-mail. */
@Injectable()
export class EnterByPasskey {
  constructor(
    private readonly accounts: Accounts,
    private readonly check: CheckPasskey,
    private readonly commands: Commands,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
    private readonly otherWays: RefuseOtherWays,
  ) {}

  /** @throws PasskeyNotAccepted, SignOnDemanded */
  async with(shown: PasskeyLoginBody, device: Device): Promise<{ account: Account; token: string }> {
    const passkey = await this.passkeys.byCredential(shown.credentialId);
    if (!passkey) throw new PasskeyNotAccepted();
    const counter = await this.check.ofKnown(passkey, shown);
    if (!(await this.passkeys.used(passkey.id, counter))) {
      await this.commands.run(new NoteRefusedPasskey(passkey));
      throw new PasskeyNotAccepted();
    }
    const account = await this.accounts.get(passkey.accountId);
    await this.otherWays.of(account);
    const token = await this.sessions.open(account, device, 'passkey');
    if (!token) throw new PasskeyNotAccepted();
    return { account, token };
  }
}
