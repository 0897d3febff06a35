import { foldText } from '../../../libs/domain/fold.js';
import type { Attendee } from './meeting.js';

/** What a meeting is found by, folded; its numbers (reference, phone) stand beside it by the database's own doing. */
export const meetingWords = (meeting: {
  attendee: Omit<Attendee, 'phone'>;
  topic: string;
  documentNumber: string | null;
}): string =>
  foldText(
    [
      meeting.attendee.givenName,
      meeting.attendee.familyName,
      meeting.attendee.email ?? '',
      meeting.documentNumber ?? '',
      meeting.topic,
    ].join(' '),
  );
