import type { Language, Words } from '../../libs/domain/domain-error.js';
import type { AccountFacts, MeetingFacts, RoundFacts } from './mail-facts.js';
import { kindOf, type AccountMessage, type Message } from './messages.js';

const DAY = 86_400_000;
const movedMessages: Message[] = ['meeting-moved', 'staff-meeting-moved'];
const withReason: Message[] = [
  'meeting-refused',
  'meeting-cancelled',
  'staff-meeting-cancelled',
  'times-offered',
];
const byCitizen: Message[] = [
  'staff-meeting-cancelled',
  'staff-meeting-moved',
  'staff-answer-accepted',
  'staff-answer-declined',
];
const takenOver: Message[] = ['meeting-taken-over', 'staff-taken-over'];

const words = {
  host: { bg: 'Ивайла Тодорова, кмет', en: 'Ivayla Todorova, mayor' },
  deputy: { bg: 'Петър Илиев, заместник-кмет', en: 'Petar Iliev, deputy mayor' },
  place: { bg: 'стая 201', en: 'room 201' },
  topic: { bg: 'Скица на имот в село Атолово', en: 'A sketch of a plot in Atolovo' },
  reason: { bg: 'На този ден има сесия на съвета.', en: 'The council sits on that day.' },
  note: { bg: 'Носете скицата.', en: 'Bring the sketch.' },
  answer: {
    bg: 'Скицата ви е готова от 24 ноември.\nМожете да я получите на гише 3 всеки работен ден до 17:00 ч. или по електронна поща.',
    en: 'Your sketch has been ready since 24 November.\nYou can collect it at desk 3 on any working day until 17:00, or have it by e-mail.',
  },
  citizensNote: {
    bg: 'Искам да попитам и за съседния имот.',
    en: 'I would like to ask about the plot next to it too.',
  },
  instructions: { bg: 'Носете документ за самоличност.', en: 'Bring an identity document.' },
  otherTopic: { bg: 'Жалба за паркиране', en: 'A complaint about parking' },
  otherPerson: { bg: 'Георги Колев', en: 'Georgi Kolev' },
  person: { bg: 'Мария Петрова', en: 'Maria Petrova' },
} satisfies Record<string, Words>;

/** Made-up facts with which a message can be shown; what does not belong to its occasion is left out, as in life. */
export function sampleFacts(
  message: Message,
  language: Language,
  town: { administration: string; timeZone: string; page: (path: string) => string },
): MeetingFacts | AccountFacts | RoundFacts {
  const { to } = kindOf(message);
  const link = town.page(to === 'citizen' ? '/meetings/example' : '/office/requests');
  const { administration, timeZone } = town;
  if (to === 'account') return { administration, ...accountSample(message as AccountMessage, town.page) };
  const start = new Date('2026-12-07T07:30:00Z');
  if (to === 'round')
    return {
      administration,
      timeZone,
      link: town.page(message === 'host-day' ? '/office/day' : '/office/requests'),
      saidAt: new Date('2026-12-07T05:00:00Z'),
      severalHosts: false,
      meetings: roundSample(message, language, start),
    };
  return {
    administration,
    link,
    timeZone,
    saidAt: new Date(start.getTime() - DAY),
    reference: '482-913-105',
    start,
    movedFrom: movedMessages.includes(message) ? new Date(start.getTime() - 7 * DAY) : null,
    host: words[takenOver.includes(message) ? 'deputy' : 'host'][language],
    mode: 'inPerson',
    room: null,
    place: words.place[language],
    topic: words.topic[language],
    documentNumber: 'УТ-12-345/10.11.2026',
    reason: withReason.includes(message) ? words.reason[language] : null,
    competent: null,
    note: noteOf(message)?.[language] ?? null,
    answer: message === 'meeting-answered' ? words.answer[language] : null,
    instructions: words.instructions[language],
    previousHost: takenOver.includes(message) ? words.host[language] : null,
    offers:
      message === 'times-offered'
        ? [7, 8].map((days) => ({
            start: new Date(start.getTime() + days * DAY),
            place: words.place[language],
            host: null,
          }))
        : [],
    offersUntil: message === 'times-offered' ? new Date(start.getTime() - 3 * DAY) : null,
    waiting: ['request-received', 'staff-new-request', 'staff-meeting-moved'].includes(message),
    byCitizen: byCitizen.includes(message),
    attendee: { name: words.person[language], phone: '+359888123456' },
  };
}

function noteOf(message: Message): Words | undefined {
  if (message === 'staff-answer-declined') return words.citizensNote;
  return message === 'meeting-approved' ? words.note : undefined;
}

function accountSample(message: AccountMessage, page: (path: string) => string) {
  if (message === 'already-registered') return { link: page('/login') };
  if (/^pass(word|key)-|^second-step/.test(message)) return { link: page('/office/account') };
  const path = message === 'confirm-email' ? '/confirm-email' : '/reset-password';
  return { link: page(`${path}?token=example`), validHours: message === 'reset-password' ? 2 : 72 };
}

function roundSample(message: Message, language: Language, start: Date): RoundFacts['meetings'] {
  const meeting = {
    host: words.host[language],
    place: words.place[language],
    documentNumber: 'УТ-12-345/10.11.2026',
  };
  const later = (days: number, minutes: number) => new Date(start.getTime() + days * DAY + minutes * 60_000);
  const days = message === 'host-day' ? 0 : 3;
  return [
    {
      ...meeting,
      reference: '482-913-105',
      start: later(days, 0),
      mode: 'inPerson',
      topic: words.topic[language],
      attendee: { name: words.person[language], phone: '+359888123456' },
      waitingSince: later(-4, 0),
    },
    {
      ...meeting,
      reference: '570-128-446',
      start: later(days, 15),
      mode: 'video',
      topic: words.otherTopic[language],
      documentNumber: null,
      attendee: { name: words.otherPerson[language], phone: '+359888654321' },
      waitingSince: later(-3, 0),
    },
  ];
}
