import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, seesEveryHost } from '../identity/index.js';
import { MeetingPage } from './meeting.answer.js';
import { Meetings } from './meeting.query.js';
import { NoteReading } from './note-reading.js';
import { PeopleFound } from './people.answer.js';
import { PeopleQuery, PersonMeetingsQuery } from './people.body.js';
import { People } from './people.query.js';

/** Who rings or stands at the desk. A host's own staff know only those who have a meeting with that host. */
@ApiTags('booking')
@Controller('office/people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly meetings: Meetings,
    private readonly reading: NoteReading,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'findPeople',
    summary: 'People by phone or name, with what they have had and have before them',
  })
  find(@Query() query: PeopleQuery, @CurrentCaller() caller: Caller): Promise<PeopleFound> {
    return this.people.find(query, hostsOf(caller));
  }

  @Get('meetings')
  @ApiOperation({
    operationId: 'listMeetingsOfPerson',
    summary: 'All meetings under a phone number, latest first',
  })
  async meetingsOf(
    @Query() query: PersonMeetingsQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<MeetingPage> {
    const found = await this.meetings.ofPhone(query.phone, hostsOf(caller), query);
    await this.reading.note('PersonRead', found.items[0]?.id, caller);
    return found;
  }
}

const hostsOf = (caller: Caller): string[] | undefined =>
  seesEveryHost(caller) ? undefined : caller.hostIds;
