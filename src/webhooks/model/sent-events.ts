/** How a fact of an event is written: `instant` is RFC 3339 with the administration's offset, `offers` times to choose. */
export type FactForm = 'id' | 'word' | 'words' | 'text' | 'number' | 'instant' | 'offers';

type Facts = Record<string, FactForm>;

const schedule: Facts = { title: 'text', hostId: 'id', status: 'word' };
const meeting: Facts = {
  reference: 'text',
  status: 'word',
  scheduleId: 'id',
  hostId: 'id',
  start: 'instant',
  end: 'instant',
  mode: 'word',
  origin: 'word',
  version: 'number',
};
const offer: Facts = { start: 'instant', end: 'instant', place: 'text', hostId: 'id' };

/**
 * The events that webhooks are sent, and the facts of each that go out. What is not here stays: reasons and notes are
 * free words, in which people write about people, and a fact that is new in an event must not leave by itself. The
 * receiver reads the rest through the API, as whoever it is allowed to be.
 */
export const sentEvents = {
  CitizenRegistered: { accountId: 'id' },
  EmailConfirmed: { accountId: 'id' },
  SchedulePublished: schedule,
  ScheduleChanged: { ...schedule, fields: 'words', version: 'number' },
  // Of a host, or of each of their meetings to whose citizen other times are offered.
  HostAbsent: {
    ...meeting,
    ...{ from: 'word', to: 'word', meetings: 'word', deputyHostId: 'id', absenceId: 'id' },
    ...{ offers: 'offers', offersUntil: 'instant' },
  },
  MeetingRequested: meeting,
  MeetingApproved: meeting,
  MeetingRefused: { ...meeting, competentScheduleId: 'id', competentGroupId: 'id' },
  MeetingRescheduled: {
    ...meeting,
    ...{ previousStart: 'instant', previousEnd: 'instant', previousHostId: 'id', place: 'text' },
  },
  MeetingCancelled: { ...meeting, cancelledBy: 'word' },
  MeetingExpired: meeting,
  MeetingAnswered: meeting,
  AnswerDeclined: meeting,
  MeetingResolved: meeting,
  MeetingCheckedIn: meeting,
  MeetingHeld: meeting,
  MeetingMissed: meeting,
  RoomCreated: { ...meeting, provider: 'word' },
} satisfies Record<string, Facts>;

export type SentEvent = keyof typeof sentEvents;

export const SENT_EVENTS = Object.keys(sentEvents) as SentEvent[];

/** What goes out of an event's data. @param spoken how an instant is said, given as RFC 3339 in UTC */
export function factsToSend(
  event: string,
  data: Record<string, unknown>,
  spoken: (instant: string) => string,
): Record<string, unknown> {
  return chosen((sentEvents as Record<string, Facts>)[event] ?? {}, data, spoken);
}

function chosen(facts: Facts, data: Record<string, unknown>, spoken: (instant: string) => string) {
  const said = (form: FactForm, value: unknown): unknown => {
    if (form === 'instant' && typeof value === 'string') return spoken(value);
    if (form !== 'offers' || !Array.isArray(value)) return value;
    return value.map((one) => chosen(offer, one as Record<string, unknown>, spoken));
  };
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([name]) => data[name] !== undefined)
      .map(([name, form]) => [name, said(form, data[name])]),
  );
}
