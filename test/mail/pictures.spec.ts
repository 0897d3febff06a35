/** Not a test: takes the pictures of `docs/mail/` from the real templates. `npm run mail:pictures`. */
import { test, type Page } from '@playwright/test';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { Language } from '../../libs/domain/domain-error.js';
import { composeFrom } from '../../src/notifications/compose.js';
import { mailView } from '../../src/notifications/mail-view.js';
import { occasions } from '../../src/notifications/message-occasions.js';
import { kindOf, type Message, messages } from '../../src/notifications/messages.js';
import { sampleFacts } from '../../src/notifications/sample-facts.js';
import { shippedTexts } from '../../src/notifications/templates.js';

const FOLDER = 'docs/mail';
const names = Object.keys(messages) as Message[];
const onPhones: Message[] = ['meeting-approved', 'meeting-moved', 'staff-new-request'];
const audiences = {
  citizen: { bg: 'До гражданина', en: 'To the citizen' },
  staff: { bg: 'До приемащите', en: 'To those who receive' },
  round: { bg: 'До приемащите', en: 'To those who receive' },
  account: { bg: 'За регистрацията', en: 'About the account' },
};

function written(message: Message, language: Language) {
  const facts = sampleFacts(message, language, {
    administration: { bg: 'Община Розовец', en: 'Rozovets Municipality' }[language],
    timeZone: 'Europe/Sofia',
    page: (path) => `https://priemna.rozovets.example${path}`,
  });
  return composeFrom(shippedTexts[language][message], mailView(message, language, facts));
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
