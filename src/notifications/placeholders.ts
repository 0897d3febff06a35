import type { Words } from '../../libs/domain/domain-error.js';
import { kindOf, type Message } from './messages.js';

/** `value` is written out, `condition` is asked with `{{#if}}`, `list` is gone through with `{{#each}}`. */
export type PlaceholderKind = 'value' | 'condition' | 'list';

export interface Placeholder {
  name: string;
  kind: PlaceholderKind;
  explanation: Words;
}

const value = (name: string, bg: string, en: string): Placeholder => ({
  name,
  kind: 'value',
  explanation: { bg, en },
});
const condition = (name: string, bg: string, en: string): Placeholder => ({
  name,
  kind: 'condition',
  explanation: { bg, en },
});

const ofAll = [value('administration', 'името на администрацията', 'the name of the administration')];

const ofMeetings = [
  value('reference', 'номерът на срещата', 'the reference of the meeting'),
  value('when.full', 'денят и часът', 'day and time'),
  value('when.day', 'денят', 'the day'),
  value('when.time', 'часът', 'the time'),
  value('when.short', 'кратко: ден, месец, час', 'short: day, month, time'),
  value('left.words', 'колко остава, с думи', 'how long it still is, in words'),
  value('left.day', 'кога е: днес, утре или денят', 'when it is: today, tomorrow or the day'),
  value('was.full', 'старият ден и час, след преместване', 'the old day and time, after a move'),
  value('host', 'при кого е срещата', 'whom the meeting is with'),
  value(
    'previousHost',
    'кой щеше да приеме, преди да го заместят',
    'who would have received, before the deputy',
  ),
  value('person', 'името на гражданина', 'the name of the citizen'),
  value('callTo', 'телефонът на гражданина', 'the citizen’s phone'),
  value('reason', 'причината', 'the reason'),
  value('note', 'бележката от служителя', 'the note from the office'),
  value('instructions', 'указанията на графика', 'the instructions of the schedule'),
  value('until.full', 'докога се избира предложен час', 'until when an offered time can be chosen'),
  condition('video', 'срещата е по видео', 'the meeting is by video'),
  condition('phone', 'срещата е по телефона', 'the meeting is by phone'),
  condition('waiting', 'срещата чака одобрение', 'the meeting awaits approval'),
  condition('byCitizen', 'направил го е гражданинът', 'the citizen did it'),
  condition('competent', 'посочен е компетентен друг', 'somebody else is named as competent'),
  condition('one', 'предложен е само един час', 'only one time is offered'),
  {
    name: 'offers',
    kind: 'list' as const,
    explanation: {
      bg: 'предложените часове; вътре: when.full, place, host',
      en: 'the offered times; inside: when.full, place, host',
    },
  },
];

const ofAccounts = [value('validFor', 'колко време важи връзката', 'how long the link works')];

const ofRounds = [
  value('count', 'броят на срещите или заявките', 'how many meetings or requests'),
  value('today.day', 'днешният ден', 'today'),
  value('today.date', 'днешната дата, кратко', 'today’s date, short'),
  condition('one', 'само една е', 'there is only one'),
];

const ofAudience = { citizen: ofMeetings, staff: ofMeetings, round: ofRounds, account: ofAccounts };

/** What each entry of a list has. */
export const ofEntries: Record<string, Placeholder[]> = {
  offers: [
    value('when.full', 'денят и часът', 'day and time'),
    value('when.day', 'денят', 'the day'),
    value('when.time', 'часът', 'the time'),
    value('place', 'мястото', 'the place'),
    value('host', 'при кого, ако е друг', 'with whom, where it is somebody else'),
  ],
};

/** What the words of a message may name. */
export const placeholdersOf = (message: Message): Placeholder[] => [
  ...ofAll,
  ...ofAudience[kindOf(message).to],
];
