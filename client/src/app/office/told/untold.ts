import type { NotTold } from 'contract/models';

/** Somebody to ring about one meeting (or about their account), with all that they were not told, the oldest first. */
export interface Untold extends Pick<NotTold, 'to' | 'meeting' | 'meetingId'> {
  key: string;
  messages: NotTold[];
}

/** One call tells a person everything: what did not reach them about a meeting stands together. */
export function byPerson(messages: readonly NotTold[]): Untold[] {
  const key = ({ id, meetingId, to }: NotTold): string => [meetingId ?? id, to.name, to.phone].join(' ');
  return [...Map.groupBy(messages, key)].map(([key, messages]) => {
    const { to, meeting, meetingId } = messages[0]!;
    return { key, to, meeting, meetingId, messages };
  });
}
