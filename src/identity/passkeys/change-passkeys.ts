import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '../../../libs/domain/clock.js';
import { CLOCK } from '../../platform/platform.module.js';
import { actorOf, type Caller } from '../access/caller.js';
import { Accounts } from '../accounts.js';
import { Sessions } from '../sessions.js';
import { Passkeys, type StoredPasskey } from './passkeys.js';

/** A key whose first signature was right opens the account from now on. Who made it has shown both steps by it. */
export class AddPasskey extends Command<string> {
  constructor(
    readonly by: Caller,
    readonly key: Omit<StoredPasskey, 'id' | 'accountId'>,
    readonly name: string,
  ) {
    super();
  }
}

@CommandHandler(AddPasskey)
export class AddPasskeyHandler implements ICommandHandler<AddPasskey> {
  constructor(
    private readonly accounts: Accounts,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ by, key, name }: AddPasskey): Promise<string> {
    const account = await this.accounts.get(by.id, 'staff');
    const id = await this.passkeys.add({ ...key, accountId: by.id }, name);
    account.addPasskey(id, actorOf(by), this.clock);
    await this.accounts.save(account);
    await this.sessions.closeOthers(by);
    await this.sessions.raise(by.sessionId);
    return id;
  }
}

/** The key is lost, or no longer wanted; sessions elsewhere end, as some of them may be its. */
export class RemovePasskey extends Command<void> {
  constructor(
    readonly passkeyId: string,
    readonly by: Caller,
  ) {
    super();
  }
}

@CommandHandler(RemovePasskey)
export class RemovePasskeyHandler implements ICommandHandler<RemovePasskey> {
  constructor(
    private readonly accounts: Accounts,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ passkeyId, by }: RemovePasskey): Promise<void> {
    const account = await this.accounts.get(by.id, 'staff');
    await this.passkeys.remove(passkeyId);
    account.removePasskey(passkeyId, actorOf(by), this.clock);
    await this.accounts.save(account);
    await this.sessions.closeOthers(by);
  }
}

/** A key counted back, as a copy does. Nobody is let in; that it was tried stays in the history and is mailed. */
export class NoteRefusedPasskey extends Command<void> {
  constructor(readonly passkey: Pick<StoredPasskey, 'id' | 'accountId'>) {
    super();
  }
}

@CommandHandler(NoteRefusedPasskey)
export class NoteRefusedPasskeyHandler implements ICommandHandler<NoteRefusedPasskey> {
  constructor(
    private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ passkey: { id, accountId } }: NoteRefusedPasskey): Promise<void> {
    const account = await this.accounts.get(accountId);
    account.refusePasskey(id, this.clock);
    await this.accounts.save(account);
  }
}
