import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../identity/index.js';
import { calendarEntry } from './calendar-entry.js';
import { RoomLinks } from './room-links.js';
import { Senders } from './sender.js';
import { CalendarMeetings } from './calendar-meeting.query.js';

/** A meeting as a file for the calendar of either side. */
@ApiTags('notifications')
@Controller()
export class MeetingCalendarController {
  constructor(
    private readonly meetings: CalendarMeetings,
    private readonly senders: Senders,
    private readonly rooms: RoomLinks,
  ) {}

  @Get('meetings/:id/calendar.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="meeting.ics"')
  @ApiOperation({ operationId: 'getMeetingCalendar', summary: 'The meeting as an iCalendar file (RFC 5545)' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async file(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<string> {
    const sender = await this.senders.current();
    const meeting = await this.meetings.asIs(id);
    const room = await this.rooms.ofCaller(meeting, caller);
    return calendarEntry(meeting, sender.inCalendar(id, room), caller.locale, 'file');
  }
}
