/** What a colour says: waits for someone, good news, bad news, or only to be known. */
export type Tone = 'wait' | 'ok' | 'no' | 'info';

interface MessageKind {
  /** `byStatus`: waits for a decision or is approved, as the meeting itself. */
  tone: Tone | 'byStatus';
  /** The meeting does not take place at this time: the time is shown struck through. */
  off?: true;
  /** Whose page the button opens; `round` is a list for those who receive, each morning. */
  to: 'citizen' | 'staff' | 'account' | 'round';
}

/** Every message there is. Its words are in `templates/{bg,en}/<name>.hbs`. */
export const messages = {
  'request-received': { tone: 'wait', to: 'citizen' },
  'meeting-approved': { tone: 'ok', to: 'citizen' },
  'meeting-booked': { tone: 'ok', to: 'citizen' },
  'meeting-refused': { tone: 'no', off: true, to: 'citizen' },
  'meeting-moved': { tone: 'byStatus', to: 'citizen' },
  'meeting-taken-over': { tone: 'byStatus', to: 'citizen' },
  'times-offered': { tone: 'wait', off: true, to: 'citizen' },
  'meeting-cancelled': { tone: 'no', off: true, to: 'citizen' },
  'request-expired': { tone: 'no', off: true, to: 'citizen' },
  'meeting-answered': { tone: 'wait', to: 'citizen' },
  'meeting-resolved': { tone: 'info', off: true, to: 'citizen' },
  reminder: { tone: 'info', to: 'citizen' },
  'meeting-checked-in': { tone: 'info', to: 'citizen' },
  'meeting-held': { tone: 'info', to: 'citizen' },
  'meeting-missed': { tone: 'no', to: 'citizen' },
  'staff-new-request': { tone: 'byStatus', to: 'staff' },
  'staff-meeting-moved': { tone: 'byStatus', to: 'staff' },
  'staff-taken-over': { tone: 'byStatus', to: 'staff' },
  'staff-meeting-cancelled': { tone: 'no', off: true, to: 'staff' },
  'staff-answer-accepted': { tone: 'ok', off: true, to: 'staff' },
  'staff-answer-declined': { tone: 'byStatus', to: 'staff' },
  'staff-request-expired': { tone: 'no', off: true, to: 'staff' },
  'host-day': { tone: 'info', to: 'round' },
  'requests-wait': { tone: 'wait', to: 'round' },
  'confirm-email': { tone: 'info', to: 'account' },
  'reset-password': { tone: 'info', to: 'account' },
  'staff-invitation': { tone: 'info', to: 'account' },
  'already-registered': { tone: 'info', to: 'account' },
  'password-changed': { tone: 'info', to: 'account' },
  'second-step-removed': { tone: 'wait', to: 'account' },
  'passkey-added': { tone: 'info', to: 'account' },
  'passkey-refused': { tone: 'no', to: 'account' },
} as const satisfies Record<string, MessageKind>;

export type Message = keyof typeof messages;
type MessageTo<To extends MessageKind['to']> = {
  [M in Message]: (typeof messages)[M]['to'] extends To ? M : never;
}[Message];
export type MeetingMessage = MessageTo<'citizen' | 'staff'>;
export type AccountMessage = MessageTo<'account'>;
export type RoundMessage = MessageTo<'round'>;
export const kindOf = (message: Message): MessageKind => messages[message];

/** @param waiting the meeting waits for a decision */
export function toneOf(message: Message, waiting: boolean): Tone {
  const { tone } = kindOf(message);
  return tone !== 'byStatus' ? tone : waiting ? 'wait' : 'ok';
}
