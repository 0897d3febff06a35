import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Commands } from '../platform/commands/commands.js';
import { AnsweredAnew } from '../platform/http/idempotency.interceptor.js';
import { Refuses } from '../platform/http/refuses.js';
import { CurrentCaller } from './access/access.js';
import type { Caller } from './access/caller.js';
import { ChangePassword } from './change-password.js';
import { ChangePasswordBody } from './me.body.js';
import { passwordDiffersFromEmail } from './model/password-differs-from-email.js';
import { Passwords } from './passwords.js';
import { ShownPassword } from './shown-password.js';

/** The own password. No command around the hashing: no connection waits for it. */
@ApiTags('identity')
@Controller('me/password')
export class OwnPasswordController {
  constructor(
    private readonly commands: Commands,
    private readonly passwords: Passwords,
    private readonly shownPassword: ShownPassword,
  ) {}

  @Post()
  @HttpCode(204)
  @AnsweredAnew()
  @Refuses({ 422: ['password-not-accepted'], 429: ['too-many-requests'] })
  @ApiOperation({
    operationId: 'changeMyPassword',
    summary: 'Take a new password; asks for the old one, and ends all other sessions',
  })
  async change(
    @CurrentCaller() caller: Caller,
    @Body() { oldPassword, password }: ChangePasswordBody,
  ): Promise<void> {
    passwordDiffersFromEmail(password, caller.email);
    await this.shownPassword.by(caller, oldPassword);
    await this.commands.run(new ChangePassword(await this.passwords.hash(password), caller));
  }
}
