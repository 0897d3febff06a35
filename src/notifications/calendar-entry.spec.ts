import ICAL from 'ical.js';
import { calendarAfter } from '../../test/kit/calendar-after.js';
import { calendarEntry, type CalendarMeeting, type CalendarSender } from './calendar-entry.js';

const meeting: CalendarMeeting = {
  id: '019a8c00-0000-7000-8000-000000000001',
  reference: 'РЗ-482-913',
  version: 2,
  changedAt: new Date('2026-11-24T10:00:00Z'),
  start: new Date('2026-12-07T07:30:00Z'),
  end: new Date('2026-12-07T07:45:00Z'),
  state: 'confirmed',
  mode: 'inPerson',
  host: 'Ивайла Тодорова, кмет',
  hostEmail: 'kmet@rozovets.example',
  reminderHours: [24, 2],
  place: 'стая 201; ет. 2',
  topic: 'Скица на имот в землището на село Атолово, за която няма отговор повече от два месеца',
  attendee: { name: 'Мария Петрова', email: 'maria@example.org' },
};
const sender: CalendarSender = {
  administration: 'Община „Розовец“',
  mailFrom: 'no-reply@priemna.example',
  meetingUrl: 'https://priemna.example/meetings/019a8c00-0000-7000-8000-000000000001',
  timeZone: 'Europe/Sofia',
  uidHost: 'priemna.example',
};

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  const component = calendar.getFirstSubcomponent('vevent')!;
  return { calendar, component, event: new ICAL.Event(component) };
}

describe('A calendar entry', () => {
  it('asks the calendar to take the meeting over', () => {
    const text = calendarEntry(meeting, sender, 'bg');
    const { calendar, component, event } = read(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.uid).toBe(`${meeting.id}@priemna.example`);
    expect(event.sequence).toBe(2);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(text).toMatch(/DTSTAMP:20261124T100000Z/);
    expect(event.startDate.toJSDate()).toEqual(meeting.start);
    expect(event.endDate.toJSDate()).toEqual(meeting.end);
    expect(component.getFirstProperty('dtstart')!.getParameter('tzid')).toBe('Europe/Sofia');
    expect(calendar.getFirstSubcomponent('vtimezone')!.getFirstPropertyValue('tzid')).toBe('Europe/Sofia');
    expect(event.summary).toBe('Среща: Ивайла Тодорова, кмет');
    expect(event.location).toBe('стая 201; ет. 2');
    expect(event.description).toContain('Тема: Скица на имот');
    expect(event.description).toContain(meeting.reference);
    expect(component.getFirstPropertyValue('url')).toBe(sender.meetingUrl);
    expect(event.organizer).toBe('mailto:kmet@rozovets.example');
  });

  it('names the citizen, who has agreed already', () => {
    const { event } = read(calendarEntry(meeting, sender, 'bg'));
    const [attendee] = event.attendees;
    expect(String(attendee!.getFirstValue()).toLowerCase()).toBe('mailto:maria@example.org');
    expect(attendee!.getParameter('cn')).toBe('Мария Петрова');
    expect(attendee!.getParameter('partstat')).toBe('ACCEPTED');
    expect(attendee!.getParameter('rsvp')).toBe('TRUE');
  });

  it('asks for no answer where nobody would read it', () => {
    const { event } = read(calendarEntry({ ...meeting, hostEmail: null }, sender, 'bg'));
    expect(event.attendees[0]!.getParameter('rsvp')).toBe('FALSE');
    expect(event.organizer).toBe('mailto:no-reply@priemna.example');
  });

  it('rings when the reminders come, and not once it is called off', () => {
    const alarms = (state: CalendarMeeting['state']) =>
      read(calendarEntry({ ...meeting, state }, sender, 'bg'))
        .component.getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(alarms('confirmed')).toEqual(['-P1D', '-PT2H']);
    expect(alarms('cancelled')).toEqual([]);
  });

  it('is one entry in another program too: asked for, moved and called off', async () => {
    const moved = { start: new Date('2026-12-21T08:00:00Z'), end: new Date('2026-12-21T08:15:00Z') };
    const asked = calendarEntry({ ...meeting, state: 'tentative', version: 1 }, sender, 'bg');
    const movedTo = calendarEntry({ ...meeting, ...moved, version: 3 }, sender, 'bg');
    const off = calendarEntry({ ...meeting, ...moved, state: 'cancelled', version: 4 }, sender, 'bg');
    const uid = `${meeting.id}@priemna.example`;
    expect(await calendarAfter([asked])).toMatchObject([
      { uid, method: 'REQUEST', status: 'TENTATIVE', start: '2026-12-07T09:30:00+02:00', zones: 1 },
    ]);
    // A mail that comes late changes nothing.
    expect(await calendarAfter([movedTo, asked])).toMatchObject([
      { uid, sequence: 3, start: '2026-12-21T10:00:00+02:00', alarms: ['-P1D', '-PT2H'] },
    ]);
    expect(await calendarAfter([asked, movedTo, off])).toMatchObject([
      { uid, method: 'CANCEL', status: 'CANCELLED', sequence: 4, alarms: [] },
    ]);
  });

  it('takes a cancelled meeting out again: same UID, greater SEQUENCE', () => {
    const { calendar, component, event } = read(
      calendarEntry({ ...meeting, state: 'cancelled', version: 3 }, sender, 'bg'),
    );
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.uid).toBe(`${meeting.id}@priemna.example`);
    expect(event.sequence).toBe(3);
  });

  it('says that a written answer has made it needless', () => {
    const off = { ...meeting, state: 'cancelled', answered: true } as const;
    expect(read(calendarEntry(off, sender, 'bg')).event.description).toMatch(
      /^Въпросът е решен с писмен отговор/,
    );
    expect(read(calendarEntry(off, sender, 'en')).event.description).toMatch(
      /^The matter was answered in writing/,
    );
  });

  it('holds our link as the place of a video meeting', () => {
    const { component, event } = read(calendarEntry({ ...meeting, mode: 'video' }, sender, 'en'));
    expect(event.location).toBe(sender.meetingUrl);
    expect(component.getFirstPropertyValue('conference')).toBe(sender.meetingUrl);
    expect(event.description).toContain('Video');
  });

  it('says in the reader’s language that a phone meeting is a call', () => {
    expect(read(calendarEntry({ ...meeting, mode: 'phone' }, sender, 'bg')).event.location).toBe(
      'По телефона: ще ви се обадят',
    );
    expect(read(calendarEntry({ ...meeting, mode: 'phone' }, sender, 'en')).event.location).toBe(
      'By phone: you will be called',
    );
  });

  it('needs no e-mail address of the citizen', () => {
    const entry = calendarEntry({ ...meeting, attendee: { name: 'Мария', email: null } }, sender, 'bg');
    expect(read(entry).event.attendees).toHaveLength(0);
  });

  it('ends each line with CRLF and folds at 75 octets without cutting a letter (RFC 5545, 3.1)', () => {
    const bytes = Buffer.from(calendarEntry(meeting, sender, 'bg'));
    const lines = bytes.toString('latin1').split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
      expect(Buffer.from(line, 'latin1').toString('utf8')).not.toContain('\ufffd');
    }
  });

  it('is published, not an invitation, in a file that somebody downloads', () => {
    const { calendar, event } = read(calendarEntry(meeting, sender, 'bg', 'file'));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.attendees).toHaveLength(0);
  });

  it('lets no text of a citizen add a line of its own', () => {
    const forged = {
      ...meeting,
      topic: 'Скица\r\nATTENDEE:mailto:x@evil.example\nEND:VEVENT',
      host: 'А\r\nX:1',
    };
    const { calendar, event } = read(calendarEntry(forged, sender, 'bg'));
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(event.attendees).toHaveLength(1);
    expect(event.summary).toBe('Среща: А X:1');
  });

  it('is the same, byte for byte, for the same state of the meeting', () => {
    expect(calendarEntry(meeting, sender, 'bg')).toBe(calendarEntry(meeting, sender, 'bg'));
  });
});
