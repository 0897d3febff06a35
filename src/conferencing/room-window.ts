const MINUTE = 60_000;

/** When a room may be entered: from 15 minutes before the meeting until 30 minutes after it. */
export function roomWindow(meeting: { start: Date; end: Date }): { opensAt: Date; closesAt: Date } {
  return {
    opensAt: new Date(meeting.start.getTime() - 15 * MINUTE),
    closesAt: new Date(meeting.end.getTime() + 30 * MINUTE),
  };
}
