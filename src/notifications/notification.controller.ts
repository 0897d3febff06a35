import { Body, Controller, Get, HttpCode, type MessageEvent, Param, Post, Query, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { PageQuery } from '../platform/http/page.js';
import { Refuses } from '../platform/http/refuses.js';
import { LiveNumbers } from './live-numbers.answer.js';
import { LiveNumbersQuery } from './live-numbers.query.js';
import { LiveStreams } from './live-streams.js';
import { NotificationPage, UnreadCount } from './notification.answer.js';
import { ReadAllBody } from './notification.body.js';
import { Notifications } from './notification.query.js';
import { ReadNotifications } from './read-notifications.js';

// A page that reads nothing any more is dropped rather than remembered; it comes back by itself.
const MOST_UNREAD_CHARACTERS = 16 * 1024;

/** What the caller was told in the product itself: the bell. */
@ApiTags('notifications')
@Controller('me/notifications')
export class NotificationController {
  constructor(
    private readonly commands: Commands,
    private readonly notifications: Notifications,
    private readonly numbers: LiveNumbersQuery,
    private readonly streams: LiveStreams,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listMyNotifications',
    summary: 'What the caller was told in the product itself, the newest first',
  })
  mine(@Query() page: PageQuery, @CurrentCaller() caller: Caller): Promise<NotificationPage> {
    return this.notifications.of(caller.id, page);
  }

  @Get('numbers')
  @ApiOperation({ operationId: 'getMyNumbers', summary: 'What the stream says, asked for once' })
  async now(@CurrentCaller() caller: Caller): Promise<LiveNumbers> {
    return (await this.numbers.of([caller]))(caller);
  }

  @Sse('stream', { maxPendingDataLength: MOST_UNREAD_CHARACTERS })
  @ApiProduces('text/event-stream')
  @Refuses({ 429: ['too-many-streams'] })
  @ApiOperation({
    operationId: 'streamMyNumbers',
    summary: 'The numbers that move, told when they do (server-sent events)',
    description:
      'An event `numbers` with a `LiveNumbers` at once, and whenever something in it changes; whoever connects again ' +
      'needs no Last-Event-ID, as each event says all. A comment every 25 seconds. `signed-out` ends it with the ' +
      'session. 429 `too-many-streams` beyond ten for one account.',
  })
  @ApiOkResponse({
    description: 'The events',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  stream(@CurrentCaller() caller: Caller): Observable<MessageEvent> {
    return this.streams.open(caller);
  }

  @Post('read-all')
  @HttpCode(200)
  @ApiOperation({ operationId: 'readAllMyNotifications', summary: 'The caller has read all of it' })
  async readAll(@Body() { upTo }: ReadAllBody, @CurrentCaller() caller: Caller): Promise<UnreadCount> {
    await this.commands.run(new ReadNotifications(caller.id, { upTo }));
    return this.countFor(caller);
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'readMyNotification',
    summary: 'The caller has read it; what was read already stays as it is',
  })
  async read(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<UnreadCount> {
    await this.commands.run(new ReadNotifications(caller.id, { only: id }));
    return this.countFor(caller);
  }

  private async countFor({ id }: Caller): Promise<UnreadCount> {
    return { unread: await this.notifications.unreadOf(id) };
  }
}
