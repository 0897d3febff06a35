import type { Language } from '../../libs/domain/domain-error.js';
import { checkWords } from './check-words.js';
import { composeFrom } from './compose.js';
import { mailView } from './mail-view.js';
import { type Message, messages } from './messages.js';
import { sampleFacts } from './sample-facts.js';
import { compileWords, type MessageWords, shippedWords } from './templates.js';

const town = {
  administration: 'Община Розовец',
  timeZone: 'Europe/Sofia',
  page: (p: string) => `https://a.example${p}`,
};
const all = (Object.keys(messages) as Message[]).flatMap((m) => [[m, 'bg'] as const, [m, 'en'] as const]);
const good: MessageWords = { subject: 'Тема {{reference}}', heading: 'Заглавие', button: 'Вижте' };
const faults = (words: MessageWords) => checkWords('meeting-approved', { ...good, ...words });
const composed = (words: MessageWords, change: object = {}) =>
  composeFrom(
    compileWords({ ...good, ...words }, false),
    mailView('meeting-approved', 'bg', { ...sampleFacts('meeting-approved', 'bg', town), ...change }),
  );

describe('The shipped words', () => {
  it.each(all)('of %s (%s) pass the check that own words must pass', (message, language: Language) => {
    expect(checkWords(message, shippedWords[language][message])).toEqual([]);
  });
});

describe('Own words', () => {
  it('may name what the message knows, ask for it, and go through offers', () => {
    const lead =
      '{{#if was}}Беше {{was.full}}{{else if video}}Видео{{/if}}\n\n{{#each offers}}{{when.full}} {{place}}{{/each}}';
    expect(faults({ lead, status: '{{#unless waiting}}Одобрена{{/unless}}' })).toEqual([]);
  });

  it.each([
    ['{{#if video}}без край', 'Ред 1: скобите'],
    ['Първи ред\n{{/if}}', 'Ред 2: скобите'],
    ['Първи ред\n{{paswword}}', 'Ред 2: няма поле „paswword“'],
    ['{{#if nothing}}x{{/if}}', 'няма поле „nothing“'],
    ['{{#each rows}}x{{/each}}', 'няма поле „rows“'],
    ['{{#each offers}}{{reference}}{{/each}}', 'няма поле „reference“'],
    ['{{#each offers}}{{../reference}}{{/each}}', 'няма поле „../reference“'],
    ['{{{reference}}}', 'две скоби'],
    ['{{&reference}}', 'две скоби'],
    ['{{> layout}}', 'вмъкване'],
    ['{{#> layout}}x{{/layout}}', 'вмъкване'],
    ['{{#* inline "x"}}y{{/inline}}', 'вмъкване'],
    ['{{lookup this "constructor"}}', '„lookup“ не се допуска'],
    ['{{#with reference}}x{{/with}}', '„with“ не се допуска'],
    ['{{constructor.constructor}}', 'няма поле'],
    ['{{video}}', 'няма поле „video“'],
    ['{{@root.reference}}', 'няма поле'],
    ['Ред\n<script>alert(1)</script>', 'Ред 2: това е HTML („<script>“)'],
    ['<a href="https://evil.example">тук</a>', 'това е HTML'],
    ['<img src=x', 'това е HTML'],
  ])('are refused with their line: %j', (lead, why) => {
    const [first] = faults({ lead });
    expect(first!.path).toBe('lead');
    expect(first!.message.bg).toContain(why);
    expect(first!.message.en).toMatch(/^Line \d/);
  });

  it('stay text where they hold signs of HTML', () => {
    const { html, text } = composed({ heading: 'До 5 < 6 & "важно"', lead: 'a < b' });
    expect(html).toContain('До 5 &lt; 6 &amp; &quot;важно&quot;');
    expect(text).toContain('До 5 < 6 & "важно"');
  });

  it('leave a gap where a fact is missing, and still send', () => {
    expect(composed({ lead: 'Беше {{was.full}}. {{reason}}' }).text).toContain('Беше .');
  });

  it('carry what people typed as text: no markup, no header, no placeholder, no turned line', () => {
    const topic = '<script>alert(1)</script>{{reference}}\r\nBcc: all@example.org \u202eобратно';
    const host = topic;
    const { subject, html, text } = composed(
      { subject: 'Среща с {{host}}', lead: '{{host}}' },
      { topic, host },
    );
    expect(html).not.toMatch(/<script/);
    expect(html).toContain('&lt;script&gt;');
    for (const part of [subject, html, text]) expect(part).not.toMatch(/\u202e/);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).toContain('{{reference}} Bcc: all@example.org');
  });
});
