import type { MeetingEvent } from './meeting-event.js';
import type { MeetingMessage } from './messages.js';

export type Audience = 'citizen' | 'staff';

const waits = (event: MeetingEvent): boolean => event.data.status === 'requested';
const byCitizen = (event: MeetingEvent): boolean => event.actor.kind === 'citizen';
/** Made by staff for a caller or a visitor. */
const onBehalf = (event: MeetingEvent): boolean => event.data.origin !== 'portal';
const byThemselves = (event: MeetingEvent): boolean => !onBehalf(event);

const takenOver = ({ data }: MeetingEvent): boolean =>
  data.previousHostId !== undefined && data.previousStart === data.start;
/** A host’s absence itself is nobody’s meeting; it is told with each meeting that it touches. */
const offersTimes = ({ data }: MeetingEvent): boolean => (data.offers?.length ?? 0) > 0;

type Row = [
  event: string,
  audience: Audience,
  message: MeetingMessage,
  onlyWhen?: (event: MeetingEvent) => boolean,
];

/**
 * Who is told of which event, and with what words. The citizen hears of every change that they were not there
 * to see; the receipt only comes where somebody must decide, since an approval at once is its own receipt. Staff hear
 * of what a citizen does, of meetings that they take over, and of what they left undone.
 */
const table: Row[] = [
  ['MeetingRequested', 'citizen', 'request-received', waits],
  ['MeetingApproved', 'citizen', 'meeting-approved', byThemselves],
  ['MeetingApproved', 'citizen', 'meeting-booked', onBehalf],
  ['MeetingRefused', 'citizen', 'meeting-refused'],
  ['MeetingRescheduled', 'citizen', 'meeting-taken-over', takenOver],
  ['MeetingRescheduled', 'citizen', 'meeting-moved'],
  ['HostAbsent', 'citizen', 'times-offered', offersTimes],
  ['MeetingCancelled', 'citizen', 'meeting-cancelled'],
  ['MeetingExpired', 'citizen', 'request-expired'],
  ['MeetingResolved', 'citizen', 'meeting-resolved'],
  ['MeetingMissed', 'citizen', 'meeting-missed'],
  ['MeetingRequested', 'staff', 'staff-new-request', byCitizen],
  ['MeetingRescheduled', 'staff', 'staff-taken-over', takenOver],
  ['MeetingRescheduled', 'staff', 'staff-meeting-moved', byCitizen],
  ['MeetingCancelled', 'staff', 'staff-meeting-cancelled', byCitizen],
  ['MeetingExpired', 'staff', 'staff-request-expired'],
];

/** The message that an audience gets of an event, if any. */
export function messageFor(audience: Audience, event: MeetingEvent): MeetingMessage | null {
  const row = table.find(
    ([name, who, , onlyWhen]) => name === event.name && who === audience && (onlyWhen?.(event) ?? true),
  );
  return row?.[2] ?? null;
}

/** The events that an audience hears of at all. */
export const eventsFor = (audience: Audience): string[] => [
  ...new Set(table.filter(([, who]) => who === audience).map(([name]) => name)),
];
