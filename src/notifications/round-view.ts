import type { Language } from '../../libs/domain/domain-error.js';
import { oneLine } from '../../libs/domain/one-line.js';
import { labels } from './mail-labels.js';
import type { RoundFacts, RoundMeeting } from './mail-facts.js';
import type { Message } from './messages.js';
import { whenInWords } from './when-in-words.js';

/** A meeting in a list: what the eye looks for first, who, and the rest in lines. */
interface Entry {
  mark: string;
  title: string;
  lines: string[];
}

/** The morning's lists as the templates read them. */
export function roundView(message: Message, facts: RoundFacts, language: Language) {
  const entry = message === 'host-day' ? ofDay : ofWaiting;
  return {
    today: whenInWords(facts.saidAt, language, facts.timeZone),
    count: facts.meetings.length,
    one: facts.meetings.length === 1,
    entries: facts.meetings.map((meeting) => entry(meeting, facts, language)),
  };
}

function ofDay(meeting: RoundMeeting, facts: RoundFacts, language: Language): Entry {
  return {
    mark: whenInWords(meeting.start, language, facts.timeZone).time,
    title: personOf(meeting, language),
    lines: lines([how(meeting, language), hostOf(meeting, facts)], ...matter(meeting)),
  };
}

function ofWaiting(meeting: RoundMeeting, facts: RoundFacts, language: Language): Entry {
  const hours = (facts.saidAt.getTime() - meeting.waitingSince.getTime()) / 3_600_000;
  return {
    mark:
      hours < 48 ? unit(Math.floor(hours), 'hour', language) : unit(Math.floor(hours / 24), 'day', language),
    title: personOf(meeting, language),
    lines: lines(
      [whenInWords(meeting.start, language, facts.timeZone).full],
      [how(meeting, language), hostOf(meeting, facts)],
      ...matter(meeting),
    ),
  };
}

const lines = (...parts: (string | null)[][]): string[] =>
  parts.map((line) => line.filter(Boolean).join(' · ')).filter(Boolean);

const matter = ({ topic, documentNumber, reference }: RoundMeeting): (string | null)[][] => [
  [oneLine(topic)],
  [documentNumber && oneLine(documentNumber), reference],
];

function personOf({ attendee }: RoundMeeting, language: Language): string {
  const name = oneLine(attendee.name.replaceAll('—', '')) || labels.person[language];
  return attendee.phone ? `${name}, ${attendee.phone}` : name;
}

function how({ mode, place }: RoundMeeting, language: Language): string {
  if (mode === 'video') return labels.video[language];
  if (mode === 'phone') return labels.byPhone[language];
  return place ? `${labels.inPerson[language]}, ${oneLine(place)}` : labels.inPerson[language];
}

const hostOf = ({ host }: RoundMeeting, { severalHosts }: RoundFacts): string | null =>
  severalHosts ? oneLine(host) : null;

const unit = (n: number, name: 'day' | 'hour', language: Language): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(n);
