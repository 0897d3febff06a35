import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import { Refuses } from '../platform/http/refuses.js';
import { CheckInAtKiosk } from './check-in-at-kiosk.js';
import { Corridors } from './corridor.query.js';
import { CheckedIn, Corridor, ThisScreen } from './screen.answer.js';
import { CheckInBody } from './screen.body.js';
import { CurrentScreen } from './screen-admission.js';
import type { KnownScreen } from './screens.js';

/** What the screens at the door ask for, by their secret. */
@ApiTags('door')
@Controller('public/door')
export class DoorController {
  constructor(
    private readonly kiosk: CheckInAtKiosk,
    private readonly corridors: Corridors,
  ) {}

  @Get('screen')
  @Header('cache-control', 'no-store')
  @Refuses({ 401: ['screen-unknown'] })
  @ApiOperation({
    operationId: 'getThisScreen',
    summary: 'What the screen that asks is, and that it is still connected',
  })
  screen(@CurrentScreen() { name, kind }: KnownScreen): ThisScreen {
    return { name, kind };
  }

  @Post('check-in')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Refuses({
    401: ['screen-unknown'],
    403: ['wrong-kind-of-screen'],
    404: ['reference-unknown'],
    409: [
      ...['meeting-off', 'meeting-over', 'not-approved', 'not-at-this-screen', 'not-in-person', 'too-early'],
      // The meeting changed hands at that very moment.
      'act-not-possible',
    ],
    429: ['too-many-requests'],
  })
  @ApiOperation({
    operationId: 'checkInAtDoor',
    summary: 'The citizen has arrived, by the reference that they type or show at a kiosk',
    description:
      'The same as `POST /office/meetings/{id}/check-in`, with the screen as the actor. Whoever has arrived already hears ' +
      'their number again. A refusal says `start` and `place` of the meeting where that helps. After 20 failures in ten ' +
      'minutes the screen waits: 429.',
  })
  checkIn(@Body() { code }: CheckInBody, @CurrentScreen() screen: KnownScreen): Promise<CheckedIn> {
    return this.kiosk.by(screen, code);
  }

  @Get('corridor')
  @Header('cache-control', 'private, no-cache')
  @Refuses({ 401: ['screen-unknown'], 403: ['wrong-kind-of-screen'] })
  @ApiOkResponse({ type: Corridor })
  @ApiResponse({ status: 304, description: 'Nothing has changed since.' })
  @ApiOperation({
    operationId: 'getCorridor',
    summary: 'Which numbers are called, which wait, and who runs late',
    description: 'Asked every few seconds, with `If-None-Match`: 304 where nothing has changed.',
  })
  async corridor(
    @CurrentScreen() screen: KnownScreen,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Corridor | undefined> {
    const corridor = await this.corridors.of(screen);
    const etag = `"${createHash('sha256').update(JSON.stringify(corridor)).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', etag);
    if (!fresh(request.headers, { etag })) return corridor;
    void reply.code(304);
    return undefined;
  }
}
