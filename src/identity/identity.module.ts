import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { Contacts } from './contacts.query.js';
import { OneTimeTokens } from './one-time-tokens.js';
import { PersonalData } from './personal-data.js';
import { Sessions } from './sessions.js';

/** Accounts, sessions and who may call what. */
@Global()
@Module({
  providers: [Sessions, OneTimeTokens, Contacts, PersonalData, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Sessions, OneTimeTokens, Contacts, PersonalData],
})
export class IdentityModule {}
