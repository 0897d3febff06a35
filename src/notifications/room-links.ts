import { Injectable } from '@nestjs/common';
import { OwnLinks } from '../conferencing/index.js';
import type { Caller } from '../identity/index.js';
import type { Person } from './channel.js';
import type { MeetingEvent } from './meeting-event.js';

/** Each reader’s own link into the room of a video meeting; none where nobody meets by video. */
@Injectable()
export class RoomLinks {
  constructor(private readonly links: OwnLinks) {}

  ofPerson(meetingId: string, { data }: MeetingEvent, person: Person): Promise<string> | null {
    if (data.mode !== 'video') return null;
    const end = new Date(data.end);
    switch (person.kind) {
      case 'citizen':
        return this.links.to(meetingId, { as: 'attendee' }, end);
      case 'staff':
        return person.accountId ? this.links.to(meetingId, { as: 'staff', id: person.accountId }, end) : null;
      case 'host':
        return person.hostId ? this.links.to(meetingId, { as: 'host', id: person.hostId }, end) : null;
      case 'account':
        return null;
    }
  }

  ofCaller(
    { id, mode, end }: { id: string; mode: string; end: Date },
    { kind, id: accountId }: Caller,
  ): Promise<string> | null {
    if (mode !== 'video') return null;
    return this.links.to(id, kind === 'citizen' ? { as: 'attendee' } : { as: 'staff', id: accountId }, end);
  }
}
