/** Not a test: takes the pictures of `docs/mail/` from the real templates. `npm run mail:pictures`. */
import { test, type Page } from '@playwright/test';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { Language } from '../../libs/domain/domain-error.js';
import type { Message } from '../../src/notifications/messages.js';

// As it is built: the browser's runner does not read decorators of parameters.
const built = (name: string) =>
  import(new URL(`../../dist/src/notifications/${name}.js`, import.meta.url).href);
type From<M> = Promise<M>;
const { composeFrom } = await (built('compose') as From<typeof import('../../src/notifications/compose.js')>);
const { mailView } = await (built('mail-view') as From<
  typeof import('../../src/notifications/mail-view.js')
>);
const { occasions } = await (built('message-occasions') as From<
  typeof import('../../src/notifications/message-occasions.js')
>);
const { kindOf, messages } = await (built('messages') as From<
  typeof import('../../src/notifications/messages.js')
>);
const { sampleFacts } = await (built('sample-facts') as From<
  typeof import('../../src/notifications/sample-facts.js')
>);
const { shippedTexts } = await (built('templates') as From<
  typeof import('../../src/notifications/templates.js')
>);

const FOLDER = 'docs/mail';
const names = Object.keys(messages) as Message[];
const onPhones: Message[] = ['meeting-approved', 'meeting-moved', 'staff-new-request', 'host-day'];
const audiences = {
  citizen: { bg: 'До гражданина', en: 'To the citizen' },
  staff: { bg: 'До приемащите', en: 'To those who receive' },
  round: { bg: 'До приемащите', en: 'To those who receive' },
  account: { bg: 'За регистрацията', en: 'About the account' },
};

const page = (path: string) => `https://priemna.rozovets.example${path}`;
// The link into a video room stands in such a letter alone.
const byVideo = {
  mode: 'video',
  place: null,
  room: page('/meetings/example/room?token=eyJhbGciOiJIUzI1NiJ9'),
};

function written(message: Message, language: Language, more: object = {}) {
  const facts = sampleFacts(message, language, {
    administration: { bg: 'Община Розовец', en: 'Rozovets Municipality' }[language],
    timeZone: 'Europe/Sofia',
    page,
  });
  return composeFrom(shippedTexts[language][message], mailView(message, language, { ...facts, ...more }));
}

async function shoot(page: Page, path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 400 });
  await page.screenshot({ path, fullPage: true });
}

for (const language of ['bg', 'en'] as const)
  test(`every message in ${language}`, async ({ page }) => {
    test.setTimeout(240_000);
    await rm(`${FOLDER}/${language}`, { recursive: true, force: true });
    await mkdir(`${FOLDER}/${language}`, { recursive: true });
    for (const message of names) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setContent(written(message, language).html);
      await shoot(page, `${FOLDER}/${language}/${message}.png`, 640);
      if (!onPhones.includes(message)) continue;
      await shoot(page, `${FOLDER}/${language}/${message}-390.png`, 390);
      if (message === 'meeting-approved') {
        await page.setContent(written(message, language, byVideo).html);
        await shoot(page, `${FOLDER}/${language}/${message}-video.png`, 390);
        await page.setContent(written(message, language).html);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      await shoot(page, `${FOLDER}/${language}/${message}-dark.png`, 640);
    }
  });

test('the list of them', async () => {
  const lines = names.map((message) => {
    const more = onPhones.includes(message)
      ? ([
          ['390', '390 px'],
          ['dark', 'dark'],
          ...(message === 'meeting-approved' ? ([['video', 'video']] as const) : []),
        ] as const)
      : [];
    const pictures = (['bg', 'en'] as const).map((language) =>
      [
        `[${written(message, language).subject}](${language}/${message}.png)`,
        ...more.map(([suffix, name]) => `[${name}](${language}/${message}-${suffix}.png)`),
      ].join(', '),
    );
    const who = audiences[kindOf(message).to];
    return `| \`${message}\` | ${who.bg}, ${occasions[message].bg} | ${pictures.join(' | ')} |`;
  });
  await writeFile(
    `${FOLDER}/README.md`,
    [
      '# Every message, as it is read',
      '',
      'Made by `npm run mail:pictures` from the real templates with made-up people. Do not edit by hand.',
      '',
      '| message | who and when | Български | English |',
      '| --- | --- | --- | --- |',
      ...lines,
      '',
    ].join('\n'),
  );
});
