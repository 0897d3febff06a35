import { Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { HoldsASecret } from '../platform/http/idempotency.interceptor.js';
import { PageQuery } from '../platform/http/page.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import { hostCalendar } from './host-calendar.js';
import { HostFeedList, NewHostFeed } from './host-feed.answer.js';
import { HostFeeds } from './host-feeds.js';
import { Senders } from './sender.js';

/** A host's meetings for Outlook, Google or Thunderbird, at a secret address that can be revoked. */
@ApiTags('notifications')
@Controller()
export class HostFeedController {
  constructor(
    private readonly feeds: HostFeeds,
    private readonly senders: Senders,
    private readonly settings: Settings,
  ) {}

  @Get('office/hosts/:id/feeds')
  @ApiOperation({
    operationId: 'listHostFeeds',
    summary: 'The calendar links of a host, without their addresses',
  })
  async list(@Param('id') hostId: string, @Query() page: PageQuery): Promise<HostFeedList> {
    const zone = await this.settings.timeZone();
    const { items, nextCursor } = await this.feeds.list(hostId, page);
    return {
      items: items.map(({ id, createdAt, lastUsedAt }) => ({
        id,
        createdAt: formatInstant(new Date(createdAt).getTime(), zone),
        lastUsedAt: lastUsedAt === null ? null : formatInstant(new Date(lastUsedAt).getTime(), zone),
      })),
      nextCursor,
    };
  }

  @Post('office/hosts/:id/feeds')
  @HoldsASecret()
  @ApiOperation({
    operationId: 'createHostFeed',
    summary: 'Make a calendar link; its address is shown only now',
  })
  async make(@Param('id') hostId: string, @CurrentCaller() caller: Caller): Promise<NewHostFeed> {
    const { id, token, createdAt } = await this.feeds.make(hostId, caller.id);
    const sender = await this.senders.current();
    return {
      id,
      url: sender.page(`/api/v1/public/feeds/${token}.ics`),
      createdAt: formatInstant(createdAt.getTime(), sender.timeZone),
    };
  }

  @Delete('office/hosts/:id/feeds/:feedId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteHostFeed', summary: 'Revoke a calendar link' })
  revoke(@Param('id') hostId: string, @Param('feedId') id: string): Promise<void> {
    return this.feeds.revoke(hostId, id);
  }

  @Get('public/feeds/:token.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  // A decision must be seen at the next fetch, and nobody between may keep what is about people.
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getHostFeed',
    summary: 'The meetings of a host as an iCalendar feed (RFC 5545)',
  })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async feed(@Param('token') token: string): Promise<string> {
    const { hostId, host, language } = await this.feeds.open(token);
    return hostCalendar(host, await this.feeds.meetings(hostId), await this.senders.current(), language);
  }
}
