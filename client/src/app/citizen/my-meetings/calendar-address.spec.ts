import { googleCalendar, outlookCalendar } from './calendar-address';

const meeting = {
  id: '019a8c00-0000-7000-8000-000000000001',
  scheduleTitle: 'Главен архитект',
  start: '2026-12-07T09:30:00+02:00',
  end: '2026-12-07T09:45:00+02:00',
  place: 'стая 12, ет. 2',
  reference: '123-456-789',
  topic: 'Спор със съседа',
};
const SITE = 'https://priem.example';

describe('a calendar on the web', () => {
  it('of Google is given time, place, whom and the way back to us', () => {
    const { origin, searchParams } = new URL(googleCalendar(meeting, SITE));
    expect(origin).toBe('https://calendar.google.com');
    expect(Object.fromEntries(searchParams)).toEqual({
      action: 'TEMPLATE',
      text: 'Главен архитект',
      dates: '20261207T073000Z/20261207T074500Z',
      location: 'стая 12, ет. 2',
      details: `123-456-789\n${SITE}/meetings/${meeting.id}`,
    });
  });

  it('of Outlook is given the same, without a plus for a blank', () => {
    const address = outlookCalendar(meeting, SITE);
    const { searchParams } = new URL(address);
    expect(address).not.toContain('+');
    expect(searchParams.get('startdt')).toBe('2026-12-07T07:30:00Z');
    expect(searchParams.get('enddt')).toBe('2026-12-07T07:45:00Z');
    expect(searchParams.get('subject')).toBe('Главен архитект');
    expect(searchParams.get('location')).toBe('стая 12, ет. 2');
  });

  it('is never told what the meeting is about', () => {
    for (const address of [googleCalendar(meeting, SITE), outlookCalendar(meeting, SITE)])
      expect(decodeURIComponent(address)).not.toContain('съседа');
  });
});
