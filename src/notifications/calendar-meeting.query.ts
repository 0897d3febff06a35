import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { CalendarMeeting } from './calendar-entry.js';
import { ToldMeetings } from './told-meeting.query.js';

interface Now {
  reference: string;
  status: string;
  mode: CalendarMeeting['mode'];
  start: Date | string;
  end: Date | string;
}

const states: Partial<Record<string, CalendarMeeting['state']>> = {
  requested: 'tentative',
  approved: 'confirmed',
  checkedIn: 'confirmed',
  held: 'confirmed',
  missed: 'confirmed',
};

/** A meeting as a calendar should hold it now. */
@Injectable()
export class CalendarMeetings {
  constructor(
    private readonly em: EntityManager,
    private readonly meetings: ToldMeetings,
  ) {}

  /** @throws NotFound */
  async asIs(id: string): Promise<CalendarMeeting> {
    const { sequence, attendee, ...told } = await this.meetings.asIs(id);
    const [now] = await this.em.execute<Now[]>(
      'select reference, status, mode, start_at as start, end_at as "end" from meeting where id = ?',
      [id],
    );
    const { reference, status, mode, start, end } = now!;
    return {
      ...told,
      reference,
      mode,
      version: sequence,
      start: new Date(start),
      end: new Date(end),
      state: states[status] ?? 'cancelled',
      answered: status === 'resolved',
      attendee: { name: `${attendee.givenName} ${attendee.familyName}`, email: attendee.email },
    };
  }
}
