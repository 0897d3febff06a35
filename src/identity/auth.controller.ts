import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Commands } from '../platform/commands/commands.js';
import { Config } from '../platform/config.js';
import { AnsweredAnew } from '../platform/http/idempotency.interceptor.js';
import { readerLanguage } from '../platform/http/reader-language.js';
import { Refuses } from '../platform/http/refuses.js';
import { Accepted, AccountAnswer, answerOf, Session } from './account.answer.js';
import { CurrentCaller } from './access/access.js';
import type { Caller } from './access/caller.js';
import { Attempts } from './attempts.js';
import {
  ConfirmEmailBody,
  ForgotPasswordBody,
  LoginBody,
  RegisterBody,
  ResetPasswordBody,
} from './auth.body.js';
import { ConfirmEmail } from './confirm-email.js';
import { deviceOf } from './device.js';
import { evenly } from './evenly.js';
import { ForgetPassword } from './forget-password.js';
import { logInLimits, logInSubject, mailLimits } from './limits.js';
import { passwordDiffersFromEmail } from './model/password-differs-from-email.js';
import { Passwords } from './passwords.js';
import { RegisterCitizen } from './register-citizen.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SetPassword } from './set-password.js';
import { SignIn } from './sign-in.js';

/** The door: registration, log-in, forgotten password. */
@ApiTags('identity')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly commands: Commands,
    private readonly passwords: Passwords,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
    private readonly config: Config,
  ) {}

  @Post('register')
  @HttpCode(202)
  @Refuses({ 429: ['too-many-requests'] })
  @ApiOperation({ operationId: 'register', summary: 'Ask for an account; the address is mailed a link' })
  async register(@Body() body: RegisterBody, @Req() request: FastifyRequest): Promise<Accepted> {
    const { password, ...person } = body;
    passwordDiffersFromEmail(password, person.email);
    await this.attempts.count(mailLimits(person.email, request));
    await evenly(async () => {
      const passwordHash = await this.passwords.hash(password);
      const locale = person.locale ?? readerLanguage(request);
      await this.commands.run(new RegisterCitizen({ ...person, locale, passwordHash }));
    });
    return {};
  }

  @Post('confirm-email')
  @HttpCode(204)
  @Refuses({ 422: ['token-invalid'] })
  @ApiOperation({ operationId: 'confirmEmail', summary: 'Confirm the address with the token of the mail' })
  async confirmEmail(@Body() { token }: ConfirmEmailBody): Promise<void> {
    await this.commands.run(new ConfirmEmail(token));
  }

  @Post('login')
  @HttpCode(200)
  @AnsweredAnew()
  @Refuses({
    401: ['wrong-credentials', 'second-factor-needed', 'wrong-code'],
    403: ['email-not-confirmed', 'sign-on-demanded'],
    429: ['too-many-requests'],
  })
  @ApiOperation({ operationId: 'login', summary: 'Sign in; answers the session cookie' })
  async login(
    @Body() { email, password, code }: LoginBody,
    @Req() request: FastifyRequest,
    @CurrentCaller() before: Caller | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountAnswer> {
    const counted = await this.attempts.count(logInLimits(email, request));
    const { account, token } = await this.signIn.with({ email, password, code }, deviceOf(request));
    await this.attempts.forgive(counted, logInSubject(email, request));
    if (before) await this.sessions.close(before.sessionId);
    setSessionCookie(reply, token, this.config);
    return answerOf(account);
  }

  @Get('session')
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in, if anyone' })
  session(@CurrentCaller() caller: Caller | undefined): Session {
    return { account: caller ? answerOf(caller) : null };
  }

  @Post('logout')
  @HttpCode(204)
  @AnsweredAnew()
  @ApiOperation({ operationId: 'logout', summary: 'End the session' })
  async logout(
    @CurrentCaller() caller: Caller | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (caller) await this.sessions.close(caller.sessionId);
    clearSessionCookie(reply, this.config);
  }

  @Post('forgot-password')
  @HttpCode(202)
  @Refuses({ 429: ['too-many-requests'] })
  @ApiOperation({ operationId: 'forgotPassword', summary: 'Ask for a link to set a new password' })
  async forgotPassword(
    @Body() { email }: ForgotPasswordBody,
    @Req() request: FastifyRequest,
  ): Promise<Accepted> {
    await this.attempts.count(mailLimits(email, request));
    await evenly(() => this.commands.run(new ForgetPassword(email)));
    return {};
  }

  @Post('reset-password')
  @HttpCode(204)
  @Refuses({ 422: ['token-invalid'] })
  @ApiOperation({ operationId: 'resetPassword', summary: 'Set a password with the token of the mail' })
  async resetPassword(@Body() { token, password }: ResetPasswordBody): Promise<void> {
    await this.commands.run(new SetPassword(token, password));
  }
}
