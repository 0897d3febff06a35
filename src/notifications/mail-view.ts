import type { Language } from '../../libs/domain/domain-error.js';
import type { AccountFacts, MeetingFacts, RoundFacts } from './mail-facts.js';
import { labels } from './mail-labels.js';
import { kindOf, type Message, type Tone, toneOf } from './messages.js';
import { roundView } from './round-view.js';
import { oneLine } from '../../libs/domain/one-line.js';
import { timeLeftInWords } from './time-left-in-words.js';
import { whenInWords } from './when-in-words.js';

// The tokens of the portal: ink and tint of each tone, in either scheme.
const tones: Record<Tone, { ink: string; tint: string; darkInk: string; darkTint: string }> = {
  wait: { ink: '#8A5200', tint: '#FFF3DC', darkInk: '#F2C063', darkTint: '#3A2C10' },
  ok: { ink: '#1C6B3A', tint: '#E4F4E8', darkInk: '#86D6A0', darkTint: '#15361F' },
  no: { ink: '#A32A22', tint: '#FCE9E7', darkInk: '#F4A09A', darkTint: '#42191A' },
  info: { ink: '#2B4C9B', tint: '#E9EEFB', darkInk: '#A8BEF5', darkTint: '#1D2A4C' },
};

type Facts = MeetingFacts | AccountFacts | RoundFacts;

/** The facts as the templates read them: in the reader's language, each text on one line. */
export function mailView(message: Message, language: Language, facts: Facts) {
  const kind = kindOf(message);
  return {
    language,
    administration: oneLine(facts.administration),
    link: new URL(facts.link).href,
    labels: Object.fromEntries(Object.entries(labels).map(([name, words]) => [name, words[language]])),
    tone: tones[toneOf(message, 'waiting' in facts && facts.waiting)],
    off: kind.off ?? false,
    ...('reference' in facts
      ? meetingView(facts, language, kind.to === 'staff')
      : 'meetings' in facts
        ? roundView(message, facts, language)
        : { validFor: facts.validHours && hoursInWords(facts.validHours, language) }),
  };
}

function meetingView(facts: MeetingFacts, language: Language, forStaff: boolean) {
  const say = (label: keyof typeof labels): string => labels[label][language];
  const line = (text: string | null): string | null => (text === null ? null : oneLine(text) || null);
  // An erased person is only dashes by now.
  const person = oneLine(facts.attendee.name.replaceAll('—', '')) || say('person');
  const how = { inPerson: say('inPerson'), video: say('video'), phone: say('byPhone') }[facts.mode];
  const place = facts.mode === 'inPerson' ? line(facts.place) : null;
  const rows = [
    { label: say('reference'), value: facts.reference, strong: true },
    { label: say('host'), value: line(facts.host) },
    { label: say('mode'), value: place ? `${how}, ${place}` : how },
    ...(forStaff
      ? [
          { label: say('person'), value: person },
          { label: say('phone'), value: facts.attendee.phone },
        ]
      : []),
    { label: say('topic'), value: line(facts.topic) },
    { label: say('documentNumber'), value: line(facts.documentNumber) },
  ];
  return {
    reference: facts.reference,
    when: whenInWords(facts.start, language, facts.timeZone),
    left: timeLeftInWords(facts.saidAt, facts.start, language, facts.timeZone),
    was: facts.movedFrom && whenInWords(facts.movedFrom, language, facts.timeZone),
    host: oneLine(facts.host),
    person,
    callTo: facts.attendee.phone,
    video: facts.mode === 'video',
    room: facts.room && new URL(facts.room).href,
    phone: facts.mode === 'phone',
    reason: line(facts.reason),
    competent: facts.competent && {
      title: oneLine(facts.competent.title),
      link: new URL(facts.competent.link).href,
    },
    note: line(facts.note),
    noteLabel: say(facts.byCitizen ? 'citizensNote' : 'note'),
    answer: paragraphsOf(facts.answer),
    instructions: line(facts.instructions),
    previousHost: line(facts.previousHost),
    offers: facts.offers.map(({ start, place: where, host }) => ({
      when: whenInWords(start, language, facts.timeZone),
      place: facts.mode === 'inPerson' ? line(where) : null,
      host: line(host),
    })),
    one: facts.offers.length === 1,
    until: facts.offersUntil && whenInWords(facts.offersUntil, language, facts.timeZone),
    waiting: facts.waiting,
    byCitizen: facts.byCitizen,
    rows: rows.filter((row) => row.value),
  };
}

/** Each on one line, as everything that people wrote; null where there are none. */
function paragraphsOf(text: string | null): string[] | null {
  const paragraphs = (text ?? '').split('\n').map(oneLine).filter(Boolean);
  return paragraphs.length > 0 ? paragraphs : null;
}

function hoursInWords(hours: number, language: Language): string {
  const inDays = hours > 48 && hours % 24 === 0;
  const [count, unit] = inDays ? [hours / 24, 'day' as const] : [hours, 'hour' as const];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
