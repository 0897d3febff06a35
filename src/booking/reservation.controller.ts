import { Body, Controller, Delete, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Attempts, networkOf } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import { Refuses } from '../platform/http/refuses.js';
import { CountLostTimes } from './counts-unmet-demand.js';
import { ReleaseTime } from './release-time.js';
import { Reservation } from './reservation.answer.js';
import { ReservationBody } from './reservation.body.js';
import { ReserveTime } from './reserve-time.js';

/** A visitor's time is held while they register and confirm. */
@ApiTags('booking')
@Controller('public/reservations')
export class ReservationController {
  constructor(
    private readonly commands: Commands,
    private readonly attempts: Attempts,
    private readonly settings: Settings,
  ) {}

  @Post()
  @CountLostTimes()
  @Refuses({
    409: ['slot-taken'],
    422: ['slot-not-offered'],
    429: ['too-many-requests', 'too-many-reservations'],
  })
  @ApiOperation({ operationId: 'reserveTime', summary: 'Hold a free time for 15 minutes' })
  async reserve(@Body() body: ReservationBody, @Req() request: FastifyRequest): Promise<Reservation> {
    const network = networkOf(request.ip);
    await this.attempts.count([{ subject: `reservation ${network}`, most: 40, minutes: 60, waitMinutes: 5 }]);
    const { id, expiresAt } = await this.commands.run(
      new ReserveTime(body.scheduleId, new Date(body.start), network),
    );
    return { id, expiresAt: formatInstant(expiresAt.getTime(), await this.settings.timeZone()) };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'releaseTime', summary: 'Give a held time back' })
  async release(@Param('id') id: string): Promise<void> {
    await this.commands.run(new ReleaseTime(id));
  }
}
