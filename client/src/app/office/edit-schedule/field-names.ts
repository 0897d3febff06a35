/** The words for the fields of a schedule, by their name in the API. */
const WORDS: Record<string, string> = {
  title: 'office.schedule.title',
  hostId: 'office.schedule.host',
  groupIds: 'office.schedule.groups',
  place: 'office.meeting.place',
  status: 'office.meetings.status',
  reception: 'office.schedule.reception',
  modes: 'office.schedule.modes',
  bookingOpens: 'office.schedule.opens',
  latestCancellationHours: 'office.schedule.limits.latestCancellationHours',
  openMeetingsHere: 'office.schedule.limits.openMeetingsHere',
  openMeetingsInAll: 'office.schedule.limits.openMeetingsInAll',
  blockedDaysAfterMissed: 'office.schedule.limits.blockedDaysAfterMissed',
  sameMatterMonths: 'office.schedule.limits.sameMatterMonths',
};

/** The key of a field's words; the others are labelled by their own name. */
export const fieldWords = (field: string): string => WORDS[field] ?? `office.schedule.${field}`;
