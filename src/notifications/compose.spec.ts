import type { Language } from '../../libs/domain/domain-error.js';
import { compose } from './compose.js';
import type { MeetingFacts } from './mail-facts.js';
import { messages, type AccountMessage, type MeetingMessage, type RoundMessage } from './messages.js';

const facts: MeetingFacts = {
  administration: 'Община Розовец',
  link: 'https://priemna.example/meetings/019a8c00-0000-7000-8000-000000000001',
  timeZone: 'Europe/Sofia',
  saidAt: new Date('2026-12-06T07:30:00Z'),
  reference: 'РЗ-482-913',
  start: new Date('2026-12-07T07:30:00Z'),
  movedFrom: null,
  host: 'Ивайла Тодорова, кмет',
  mode: 'inPerson',
  room: null,
  place: 'стая 201',
  topic: 'Скица на имот',
  documentNumber: 'УТ-12-345/10.11.2026',
  reason: null,
  competent: null,
  note: null,
  answer: null,
  instructions: null,
  previousHost: null,
  offers: [],
  offersUntil: null,
  waiting: false,
  byCitizen: false,
  attendee: { name: 'Мария Петрова', phone: '+359888123456' },
};
const accountFacts = {
  administration: 'Община Розовец',
  link: 'https://priemna.example/reset-password?token=abc_DEF-123',
  validHours: 24,
};
const languages: Language[] = ['bg', 'en'];
const names = Object.keys(messages) as (keyof typeof messages)[];
const to = (name: keyof typeof messages): string => messages[name].to;
const aboutMeetings = names.filter((name) => ['citizen', 'staff'].includes(to(name))) as MeetingMessage[];
const ofTheMorning = names.filter((name) => to(name) === 'round') as RoundMessage[];
const aboutAccounts = names.filter((name) => messages[name].to === 'account') as AccountMessage[];

describe('Every message about a meeting', () => {
  it.each(languages.flatMap((l) => aboutMeetings.map((m) => [m, l] as const)))(
    '%s in %s says when, with whom, which reference and where to look',
    (message, language) => {
      const { subject, html, text } = compose(message, language, facts);
      const when =
        language === 'bg' ? 'понеделник, 7 декември 2026 г., 9:30 ч.' : 'Monday, 7 December 2026, 9:30';
      for (const body of [html, text]) {
        expect(body).toContain(when);
        expect(body).toContain('РЗ-482-913');
        expect(body).toContain('Ивайла Тодорова, кмет');
        expect(body).toContain('стая 201');
        expect(body).toContain('Скица на имот');
        expect(body).toContain(facts.link);
        expect(body).not.toMatch(/undefined|null|\[object|\{\{/);
      }
      expect(subject).toContain('РЗ-482-913');
      expect(html).toContain(`<html lang="${language}"`);
      expect(/[а-я]/i.test(subject.replace(/РЗ|Мария Петрова/g, ''))).toBe(language === 'bg');
    },
  );
});

describe('Every message of the morning', () => {
  const { reference, start, host, mode, place, topic, documentNumber, attendee, timeZone } = facts;
  const meeting = { reference, start, host, mode, place, topic, documentNumber, attendee };
  const round = {
    ...{ administration: 'Община Розовец', link: 'https://priemna.example/office/day', timeZone },
    saidAt: new Date('2026-12-07T05:00:00Z'),
    severalHosts: true,
  };
  const listed = { ...meeting, waitingSince: new Date('2026-12-04T05:00:00Z') };

  it.each(languages.flatMap((l) => ofTheMorning.map((m) => [m, l] as const)))(
    '%s in %s lists each meeting with all that is needed for it',
    (message, language) => {
      const meetings = [listed, { ...listed, topic: '<b>Жалба</b>\r\nBcc: all@example.org' }];
      const { subject, html, text } = compose(message, language, { ...round, meetings });
      for (const body of [html, text])
        for (const said of [
          '9:30',
          'Мария Петрова, +359888123456',
          'стая 201',
          'Скица на имот',
          'УТ-12-345',
          'кмет',
        ])
          expect(body).toContain(said);
      expect(subject).toContain('2');
      expect(html).toContain('&lt;b&gt;Жалба&lt;/b&gt; Bcc: all@example.org');
      expect(html + text).not.toMatch(/undefined|null|\[object|\{\{/);
    },
  );
});

describe('Every message about an account', () => {
  it.each(languages.flatMap((l) => aboutAccounts.map((m) => [m, l] as const)))(
    '%s in %s holds the link whole, in HTML and in text',
    (message, language) => {
      const { subject, html, text } = compose(message, language, accountFacts);
      expect(subject.length).toBeGreaterThan(5);
      expect(html).toContain(`href="${accountFacts.link}"`);
      expect(text).toContain(`\n${accountFacts.link}\n`);
      expect(html + text).not.toMatch(/undefined|null|\[object|\{\{/);
    },
  );
});

describe('A message', () => {
  it('leads on to whoever is competent instead', () => {
    const competent = { title: 'Главен <архитект>', link: 'https://town.example/schedules/7' };
    const { html, text } = compose('meeting-refused', 'bg', { ...facts, competent });
    expect(html).toContain('<a href="https://town.example/schedules/7"');
    expect(html).toContain('Главен &lt;архитект&gt;');
    expect(text).toContain(
      'Компетентен е: Главен <архитект>\nЗапазете час там: https://town.example/schedules/7',
    );
    const english = compose('meeting-refused', 'en', { ...facts, competent });
    expect(english.text).toContain('Book a time there: https://town.example/schedules/7');
    expect(compose('meeting-refused', 'bg', facts).html).not.toContain('Компетентен');
  });

  it('tells why a request was refused', () => {
    const { html, text } = compose('meeting-refused', 'bg', {
      ...facts,
      reason: 'Не е в моята компетентност',
    });
    expect(text).toContain('Причина: Не е в моята компетентност');
    expect(html).toContain('Не е в моята компетентност');
  });

  it('tells the old time and the new one of a move, and who moved it', () => {
    const movedFrom = new Date('2026-11-30T12:00:00Z');
    const byOffice = compose('meeting-moved', 'bg', { ...facts, movedFrom, reason: 'Сесия на съвета' });
    expect(byOffice.text).toContain('Кога: понеделник, 7 декември 2026 г., 9:30 ч.');
    expect(byOffice.text).toContain('Беше: понеделник, 30 ноември 2026 г., 14:00 ч.');
    expect(byOffice.text).toContain('Администрацията премести срещата ви');
    expect(compose('meeting-moved', 'bg', { ...facts, movedFrom, byCitizen: true }).text).toContain(
      'Преместихте срещата си',
    );
  });

  it('names the times to choose from, where they are elsewhere, and until when', () => {
    const offers = [
      { start: new Date('2026-12-14T07:00:00Z'), place: 'стая 201', host: null },
      { start: new Date('2026-12-15T12:30:00Z'), place: 'стая 105', host: 'Петър Илиев, зам.-кмет' },
    ];
    const offersUntil = new Date('2026-12-04T08:00:00Z');
    const { text } = compose('times-offered', 'bg', {
      ...facts,
      offers,
      offersUntil,
      reason: 'Командировка',
    });
    expect(text).toContain('понеделник, 14 декември 2026 г., 9:00 ч., стая 201');
    expect(text).toContain('вторник, 15 декември 2026 г., 14:30 ч., стая 105, при Петър Илиев, зам.-кмет');
    expect(text).toContain('Изберете единия до петък, 4 декември 2026 г., 10:00 ч.');
    expect(text).toContain('Причина: Командировка');
  });

  it('names both hosts where a deputy takes over', () => {
    const deputy = { ...facts, host: 'Петър Илиев, зам.-кмет', previousHost: 'Ивайла Тодорова, кмет' };
    const { text } = compose('meeting-taken-over', 'bg', deputy);
    expect(text).toContain('Часът ви остава същият. Ивайла Тодорова, кмет, няма да може да ви приеме');
    expect(compose('staff-taken-over', 'en', deputy).text).toContain(
      'You stand in for Ивайла Тодорова, кмет.',
    );
  });

  it('says that a moved meeting waits again where approval is manual', () => {
    expect(compose('meeting-moved', 'en', { ...facts, waiting: true }).text).toContain('[Awaiting approval]');
    expect(compose('meeting-moved', 'en', facts).text).toContain('[Approved]');
  });

  it('tells how a video meeting and a call take place', () => {
    const room = 'https://priemna.example/meetings/1/room?token=a.b-c_d';
    const video = compose('meeting-approved', 'bg', { ...facts, mode: 'video', room });
    expect(video.text).toContain('Как: Видео\n');
    expect(video.text).toContain('Влезте с вашата връзка по-горе: отваря се 15 минути преди началото.');
    expect(video.text).toContain(`\n${room}\n`);
    expect(video.html).toContain(`href="${room}"`);
    expect(compose('meeting-approved', 'bg', { ...facts, mode: 'phone' }).text).toContain(
      'ще ви се обадим на +359888123456.',
    );
  });

  it('tells staff whom to call', () => {
    const { text } = compose('staff-new-request', 'bg', { ...facts, waiting: true });
    expect(text).toContain('Гражданин: Мария Петрова');
    expect(text).toContain('Телефон: +359888123456');
    expect(text).toContain('Нова заявка чака решение');
  });

  it('lets no text of a citizen become markup', () => {
    const topic = '<img src=x onerror=alert(1)>"\'><a href="https://evil.example">Натиснете</a>';
    const { html, text } = compose('staff-new-request', 'bg', {
      ...facts,
      topic,
      attendee: { name: '<b>Мария</b>', phone: null },
    });
    expect(html).not.toMatch(/<img|<b>|href="https:\/\/evil/);
    expect(html).toContain('&lt;b&gt;Мария&lt;/b&gt;');
    expect(text).toContain(topic);
  });

  it('lets no text of a citizen break a subject or fake a row', () => {
    const name = 'Мария\r\nBcc: all@example.org\u2028\u202eXYZ\u0000';
    const { subject, text } = compose('staff-new-request', 'bg', {
      ...facts,
      topic: 'Скица\n\nКога: вторник',
      attendee: { name, phone: null },
    });
    expect(subject).toContain('Мария Bcc: all@example.org XYZ');
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    expect(text).toContain('Тема: Скица Кога: вторник\n');
  });

  it('carries no picture and no style sheet from outside', () => {
    const { html } = compose('meeting-approved', 'bg', facts);
    expect(html).not.toMatch(/<img|<link|<script|url\(|@import/);
  });
});
