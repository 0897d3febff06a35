import { simpleParser } from 'mailparser';

/** A caught message, as tests and the page read it. */
export interface CaughtMail {
  id: string;
  /** Whom the envelope named, joined by commas. */
  to: string;
  from: string;
  subject: string;
  date: string;
  messageId: string;
  eventId: string | null;
  links: string[];
  text: string;
  html: string;
  ics: string | null;
}

// Written by the catcher above each message, as mail servers do on delivery.
const ENVELOPE_HEADER = 'delivered-to';

/** Reads a message as it was kept. */
export async function readMail(id: string, raw: Buffer): Promise<CaughtMail> {
  const mail = await simpleParser(raw, { skipTextToHtml: true });
  const header = (name: string): string | null => {
    const value = mail.headers.get(name);
    return typeof value === 'string' ? value : null;
  };
  const html = mail.html || '';
  const text = mail.text ?? '';
  const calendar = mail.attachments.find((part) =>
    /^(text\/calendar|application\/ics)$/.test(part.contentType),
  );
  const envelope = mail.headerLines.find((line) => line.key === ENVELOPE_HEADER)?.line;
  return {
    id,
    to: envelope?.slice(ENVELOPE_HEADER.length + 1).trim() ?? '',
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    date: (mail.date ?? new Date(0)).toISOString(),
    messageId: mail.messageId ?? '',
    eventId: header('x-event-id'),
    links: linksIn(text, html),
    text,
    html,
    ics: calendar?.content.toString('utf8') ?? null,
  };
}

function linksIn(text: string, html: string): string[] {
  const inText = text.match(/https?:\/\/[^\s<>"']+/g) ?? [];
  const inHtml = [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, link]) =>
    link!.replaceAll('&amp;', '&'),
  );
  return [...new Set([...inText, ...inHtml])];
}
