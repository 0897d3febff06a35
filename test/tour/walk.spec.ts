/** Not a test: walks the product as citizen and staff, takes the pictures, writes `docs/tour.md`. `npm run tour`. */
import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailTo, settled } from '../browser/kit.js';
import { PASSWORD } from '../../src/seed/demo-town.js';
import { citizen, door, staff, type Stop } from './stops.js';

const FOLDER = 'docs/tour';
/** What the walk presses and fills, as the pages call it. */
const LABELS = {
  bg: {
    email: 'Имейл',
    password: 'Парола',
    logIn: 'Влезте',
    goOn: 'Продължете',
    topic: 'Тема',
    document: 'Номер на документ',
    send: 'Изпратете заявката',
    done: 'Готово',
  },
  en: {
    email: 'E-mail',
    password: 'Password',
    logIn: 'Log in',
    goOn: 'Continue',
    topic: 'Topic',
    document: 'Document number',
    send: 'Send the request',
    done: 'Done',
  },
};
const TOPIC = { bg: 'Скица на имот в кв. „Изток“', en: 'Plan of a property in the East quarter' };
const SCREENS = { kiosk: 'Вход откъм площада', display: 'Коридор, ет. 3' };
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 820 } };

type Language = keyof typeof LABELS;
type Size = keyof typeof SIZES;
/** One way through the tour; each citizen has a name of their own, so that none meets another's requests. */
const ways: { language: Language; size: Size; citizen: string }[] = [
  { language: 'bg', size: 'phone', citizen: 'maria@citizens.example' },
  { language: 'bg', size: 'desktop', citizen: 'georgi@citizens.example' },
  { language: 'en', size: 'phone', citizen: 'yulia@citizens.example' },
  { language: 'en', size: 'desktop', citizen: 'ann@citizens.example' },
];

const picture = (audience: string, stop: string, language: Language, size: Size): string =>
  `${audience}-${stop}-${language}-${size}.png`;

/** A window of somebody who reads this language on a screen of this size, and how they take a picture. */
async function reader(browser: Browser, language: Language, size: Size, audience: string) {
  const context = await browser.newContext({ viewport: SIZES[size], reducedMotion: 'reduce' });
  await context.addInitScript((code) => localStorage.setItem('language', code), language);
  const page = await context.newPage();
  const shoot = async (stop: string): Promise<void> => {
    await settled(page);
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: `${FOLDER}/${picture(audience, stop, language, size)}` });
  };
  return { page, shoot };
}

async function fillLogIn(page: Page, language: Language, email: string): Promise<void> {
  const labels = LABELS[language];
  await page.getByLabel(labels.email).fill(email);
  await page.getByLabel(labels.password).fill(PASSWORD);
  await page.getByRole('button', { name: labels.logIn, exact: true }).click();
}

test.beforeAll(() => mkdir(FOLDER, { recursive: true }));

for (const { language, size, citizen: email } of ways) {
  test(`a citizen, ${language}, ${size}`, async ({ browser }) => {
    const { page, shoot } = await reader(browser, language, size, 'citizen');
    const labels = LABELS[language];
    const goOn = () => page.getByRole('button', { name: labels.goOn, exact: true }).click();

    await page.goto('/');
    await shoot('start');
    await page
      .getByRole('link', { name: /Главен архитект/ })
      .last()
      .click();
    await page.waitForURL(/schedules/);
    await shoot('schedule');
    await page
      .getByRole('radio', { name: /^\d{1,2}:\d\d/ })
      .first()
      .check({ force: true });
    await goOn();
    await page.waitForURL(/about/);
    await page.getByLabel(labels.topic, { exact: true }).fill(TOPIC[language]);
    await page.getByLabel(labels.document).fill('УТ-12-345/10.11.2026');
    await shoot('about');
    await goOn();
    await page.waitForURL(/login/);
    await shoot('logIn');
    await fillLogIn(page, language, email);
    await page.waitForURL(/check/);
    await shoot('check');
    await page.getByRole('button', { name: labels.send }).click();
    await page.waitForURL(/sent/);
    await shoot('sent');
    await page.goto(page.url().replace(/\/sent.*/, ''));
    await shoot('meeting');
    await page.goto('/my/meetings');
    await shoot('myMeetings');
    await page.goto('/document-status');
    await shoot('documentStatus');
    await page.goto('/timetable');
    await shoot('timetable');
    await page.goto('/accessibility');
    await shoot('accessibility');
  });
}

for (const { language, size } of ways) {
  test(`staff, ${language}, ${size}`, async ({ browser }) => {
    const { page, shoot } = await reader(browser, language, size, 'staff');
    await page.goto('/login');
    await fillLogIn(page, language, 'admin@rozovets.example');
    await page.waitForURL(/office/);
    const see = async (stop: keyof typeof staff, path: string): Promise<void> => {
      await page.goto(path);
      await shoot(stop);
    };
    await see('home', '/office');
    await see('requests', '/office/requests');
    await see('calendar', '/office/calendar?view=week');
    await see('meetings', '/office/meetings');
    await see('book', '/office/book');
    await page.goto('/office/schedules');
    await page
      .getByRole('link', { name: /Главен архитект/ })
      .first()
      .click();
    await page.waitForURL(/schedules\/./);
    await shoot('schedule');
    await see('absences', '/office/absences');
    await see('notTold', '/office/not-told');
    await see('reports', '/office/reports?by=outcome&period=thisYear');
    await see('screens', '/office/screens');
    await see('people', '/office/people');
    await see('settings', '/office/settings');
    await see('messages', '/office/settings/messages/meeting-approved/bg');
  });
}

for (const language of ['bg', 'en'] as const) {
  test(`at the door, ${language}`, async ({ browser, playwright, baseURL }) => {
    const api = await playwright.request.newContext({ baseURL: baseURL! });
    const post = async (path: string, data: object) => {
      const answer = await api.post(`/api/v1${path}`, { data });
      expect(answer.ok(), await answer.text()).toBe(true);
      return answer.json();
    };
    await post('/auth/login', { email: 'admin@rozovets.example', password: PASSWORD });
    const { hostId, references } = await aBusyMorning(api, post);
    const shown = async (kind: 'kiosk' | 'display') => {
      const { url } = await post('/office/screens', { kind, name: SCREENS[kind], hostIds: [hostId] });
      const { page, shoot } = await reader(browser, language, 'desktop', 'door');
      await page.goto(new URL(url).href.replace(new URL(url).origin, baseURL!));
      return { page, shoot };
    };
    const kiosk = await shown('kiosk');
    await kiosk.shoot('kiosk');
    for (const digit of references.at(-1)!.replaceAll('-', ''))
      await kiosk.page.getByRole('button', { name: digit, exact: true }).click();
    await kiosk.page.getByRole('button', { name: LABELS[language].done }).click();
    await kiosk.page.locator('dd.num').waitFor();
    await kiosk.shoot('welcome');
    await post(`/office/hosts/${hostId}/call-next`, {});
    const display = await shown('display');
    await display.page.locator('main .num').first().waitFor();
    await display.shoot('display');
    await api.dispose();
  });
}

/** Somebody who receives today at any hour, with some who have arrived and one who is yet to come. */
async function aBusyMorning(
  api: APIRequestContext,
  post: (path: string, data: object) => Promise<{ id: string; reference: string }>,
): Promise<{ hostId: string; references: string[] }> {
  const host = await post('/office/hosts', { name: 'Борис Велков', kind: 'specialist', place: 'стая 305' });
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Sofia' }).format(new Date());
  const schedule = await post('/office/schedules', {
    title: 'Местни данъци и такси',
    hostId: host.id,
    place: 'стая 305',
    modes: ['inPerson'],
    minNoticeHours: 0,
    slotMinutes: 5,
    reception: [{ dates: [today], windows: [{ from: '00:00', to: '23:55' }], breaks: [] }],
    status: 'published',
  });
  const free = await api.get(`/api/v1/schedules/${schedule.id}/slots?from=${today}&to=${today}`);
  const { slots } = (await free.json()) as { slots: { start: string }[] };
  const references: string[] = [];
  for (const { start } of slots.slice(0, 5)) {
    const meeting = await post('/office/meetings', {
      scheduleId: schedule.id,
      start,
      mode: 'inPerson',
      topic: 'Данък за наследен имот',
      origin: 'phone',
      attendee: { givenName: 'Георги', familyName: 'Колев', phone: '0888 123 456' },
    });
    references.push(meeting.reference);
    if (references.length < 5) await post(`/office/meetings/${meeting.id}/check-in`, {});
  }
  return { hostId: host.id, references };
}

test('the mail that a citizen gets', async ({ browser, request }) => {
  const mail = await mailTo(request, 'maria@citizens.example', 'Главен архитект');
  const page = await browser.newPage({ viewport: { width: 680, height: 760 } });
  await page.setContent(mail.html);
  await page.screenshot({ path: `${FOLDER}/mail.png` });
});

test.afterAll(async () => {
  const page = tour();
  await writeFile('docs/tour.md', page);
  // Whatever no stop shows any longer.
  for (const file of await readdir(FOLDER)) if (!page.includes(file)) await rm(join(FOLDER, file));
});

/** The page that shows the pictures, stop by stop. */
function tour(): string {
  const sizes = Object.keys(SIZES).reverse() as Size[];
  const stops = (audience: string, of: Record<string, Stop>, at = sizes): string[] =>
    Object.entries(of).flatMap(([name, { title, says }]) => [
      `### ${title}\n`,
      `${says}\n`,
      ...(['bg', 'en'] as const).map((language) => {
        const images = at.map(
          (size) =>
            `<img src="tour/${picture(audience, name, language, size)}" alt="${title}, ${language}, ${size}" height="420">`,
        );
        return images.join('\n');
      }),
      '',
    ]);
  return [
    '# A tour\n',
    'The demo town in pictures: Bulgarian above, English below, a desk’s screen and a phone. Made by `npm run tour`.\n',
    '## As a citizen\n',
    ...stops('citizen', citizen),
    '### The mail\n',
    '<img src="tour/mail.png" alt="The mail about a request" height="420">\n',
    '## At the door\n',
    ...stops('door', door, ['desktop']),
    '## As staff\n',
    ...stops('staff', staff),
  ].join('\n');
}
