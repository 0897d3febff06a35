/** A message on its way to one person, in the form that its channel carries. */
export interface Letter {
  messageId: string;
  eventId: string;
  to: string;
  fromName: string;
  subject: string;
  html: string;
  text: string;
  calendar?: { method: 'REQUEST' | 'CANCEL'; ics: string };
}

/** A way to reach a person. Throws when the message was not taken over, saying why. */
export interface Channel {
  send(letter: Letter): Promise<void>;
}
