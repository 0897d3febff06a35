import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { Sessions } from './sessions.js';

/** Accounts, sessions and who may call what. */
@Global()
@Module({
  providers: [Sessions, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Sessions],
})
export class IdentityModule {}
