import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, type Caller, CurrentCaller } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { PageQuery } from '../platform/http/page.js';
import { NotificationPage, UnreadCount } from './notification.answer.js';
import { ReadAllBody } from './notification.body.js';
import { Notifications } from './notification.query.js';
import { OwnNotification } from './own-notification.js';
import { ReadNotifications } from './read-notifications.js';

/** What the caller was told in the product itself: the bell. */
@ApiTags('notifications')
@Controller('me/notifications')
export class NotificationController {
  constructor(
    private readonly commands: Commands,
    private readonly notifications: Notifications,
  ) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({
    operationId: 'listMyNotifications',
    summary: 'What the caller was told in the product itself, the newest first',
  })
  mine(@Query() page: PageQuery, @CurrentCaller() caller: Caller): Promise<NotificationPage> {
    return this.notifications.of(caller.id, page);
  }

  @Get('unread')
  @Access('signedIn')
  @ApiOperation({ operationId: 'countMyUnread', summary: 'How much of it is unread' })
  unread(@CurrentCaller() caller: Caller): Promise<UnreadCount> {
    return this.countFor(caller);
  }

  @Post('read-all')
  @HttpCode(200)
  @Access('signedIn')
  @ApiOperation({ operationId: 'readAllMyNotifications', summary: 'The caller has read all of it' })
  async readAll(@Body() { upTo }: ReadAllBody, @CurrentCaller() caller: Caller): Promise<UnreadCount> {
    await this.commands.run(new ReadNotifications(caller.id, { upTo }));
    return this.countFor(caller);
  }

  @Post(':id/read')
  @HttpCode(200)
  @Access('signedIn', OwnNotification)
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
