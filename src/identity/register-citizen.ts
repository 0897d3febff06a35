import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Accounts } from './accounts.js';
import { Account, type PersonalDetails } from './model/account.js';

/** Someone wants an account. Nothing tells the caller whether the address had one: the address is mailed instead. */
export class RegisterCitizen extends Command<void> {
  constructor(readonly person: PersonalDetails & { email: string; passwordHash: string }) {
    super();
  }
}

@CommandHandler(RegisterCitizen)
export class RegisterCitizenHandler implements ICommandHandler<RegisterCitizen> {
  constructor(
    private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ person }: RegisterCitizen): Promise<void> {
    await this.accounts.lockAddress(person.email);
    const owner = await this.accounts.ownerOf(person.email);
    if (owner) owner.registerAgain(this.clock);
    else await this.accounts.save(Account.register(person, this.clock));
  }
}
