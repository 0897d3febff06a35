import { v5 } from 'uuid';

/**
 * The Message-ID (RFC 5322, 3.6.4) of what one recipient is told of one event. It follows from the two
 * alone, so a message that must be sent again bears the same one and mail programs show it once.
 */
export function messageId(eventId: string, recipient: string, host: string): string {
  return `<${v5(recipient.trim().toLowerCase(), eventId)}@${host}>`;
}
