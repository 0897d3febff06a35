import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands/commands.js';
import { HoldsASecret } from '../../platform/http/idempotency.interceptor.js';
import { PageQuery } from '../../platform/http/page.js';
import { Refuses } from '../../platform/http/refuses.js';
import { CurrentCaller } from '../access/access.js';
import { actorOf, type Caller } from '../access/caller.js';
import { ApiClientAnswer, ApiClientPage, ApiClientWithSecret } from './api-client.answer.js';
import { ApiClientBody, UpdateApiClientBody } from './api-client.body.js';
import { ApiClients } from './api-client.query.js';
import { ChangeApiClient } from './change-api-client.js';
import { MakeApiClient } from './make-api-client.js';
import { RenewSecret } from './renew-secret.js';
import { RevokeApiClient } from './revoke-api-client.js';

const REQUESTS_PER_MINUTE = 600;

/** The programs that call the interface in their own name. */
@ApiTags('identity')
@Controller('office/api-clients')
export class ApiClientController {
  constructor(
    private readonly commands: Commands,
    private readonly clients: ApiClients,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listApiClients', summary: 'The programs that may call, by name' })
  list(@Query() page: PageQuery): Promise<ApiClientPage> {
    return this.clients.page(page);
  }

  @Post()
  @HoldsASecret()
  @ApiOperation({ operationId: 'createApiClient', summary: 'Let a program in; its secret is shown only now' })
  async create(@CurrentCaller() caller: Caller, @Body() body: ApiClientBody): Promise<ApiClientWithSecret> {
    const rights = {
      name: body.name,
      scopes: body.scopes,
      hostIds: body.hostIds ?? [],
      requestsPerMinute: body.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    };
    const { id, secret } = await this.commands.run(new MakeApiClient(rights, actorOf(caller)));
    return { ...(await this.clients.one(id)), clientSecret: secret };
  }

  @Patch(':id')
  @Refuses({ 409: ['api-client-revoked'] })
  @ApiOperation({
    operationId: 'updateApiClient',
    summary: 'Change what a program may; what is left out stays',
    description: 'It holds at once, also for tokens that are out.',
  })
  async update(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: UpdateApiClientBody,
  ): Promise<ApiClientAnswer> {
    await this.commands.run(new ChangeApiClient(id, body, actorOf(caller)));
    return this.clients.one(id);
  }

  @Post(':id/secret')
  @HttpCode(200)
  @HoldsASecret()
  @Refuses({ 409: ['api-client-revoked'] })
  @ApiOperation({
    operationId: 'renewApiClientSecret',
    summary: 'Give a program a new secret, shown only now',
    description: 'The old one and the tokens given for it end at once.',
  })
  async renewSecret(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ApiClientWithSecret> {
    const clientSecret = await this.commands.run(new RenewSecret(id, actorOf(caller)));
    return { ...(await this.clients.one(id)), clientSecret };
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'revokeApiClient',
    summary: 'Shut a program out for good, at once; its name stays in history',
  })
  async revoke(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ApiClientAnswer> {
    await this.commands.run(new RevokeApiClient(id, actorOf(caller)));
    return this.clients.one(id);
  }
}
