import { eventsInTable } from './who-is-told.js';

describe('The table of who is told', () => {
  // The public list of domain events.
  it.each([
    'CitizenRegistered',
    'EmailConfirmed',
    'SchedulePublished',
    'ScheduleChanged',
    'HostAbsent',
    'MeetingRequested',
    'MeetingApproved',
    'MeetingRefused',
    'MeetingRescheduled',
    'MeetingCancelled',
    'MeetingExpired',
    'MeetingAnswered',
    'AnswerDeclined',
    'MeetingResolved',
    'MeetingCheckedIn',
    'MeetingHeld',
    'MeetingMissed',
    'RoomCreated',
  ])('speaks of %s', (event) => {
    expect(eventsInTable()).toContain(event);
  });
});
