/** The page of the portal on which a time is chosen already, to go on from. @param start RFC 3339 */
export const pageOfTime = (publicUrl: string, scheduleId: string, start: string): string =>
  `${publicUrl}/schedules/${scheduleId}?at=${encodeURIComponent(start)}`;
