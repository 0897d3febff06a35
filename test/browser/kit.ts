import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { PASSWORD } from '../../src/seed/demo-town.js';

export interface CaughtMail {
  to: string;
  subject: string;
  messageId: string;
  eventId: string | null;
  links: string[];
  text: string;
  html: string;
  ics: string | null;
}

/** Waits for a mail that holds the text, as its reader would. */
export async function mailTo(api: APIRequestContext, to: string, holding: string): Promise<CaughtMail> {
  let found: CaughtMail | undefined;
  await expect
    .poll(
      async () => {
        const answer = await api.get(`/dev/mail/messages?to=${encodeURIComponent(to)}`);
        const mails = (await answer.json()) as CaughtMail[];
        found = mails.find((mail) => `${mail.subject}\n${mail.text}`.includes(holding));
        return found !== undefined;
      },
      { message: `a mail to ${to} that holds “${holding}”`, timeout: 20_000 },
    )
    .toBe(true);
  return found!;
}

export const linkIn = (mail: CaughtMail, path: string): string => {
  const link = mail.links.find((one) => one.includes(path));
  if (!link) throw new Error(`the mail “${mail.subject}” has no link to ${path}`);
  return link;
};

/** Logs in through the page. */
export async function logIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Имейл').fill(email);
  await page.getByLabel('Парола').fill(password);
  await page.getByRole('button', { name: 'Влезте' }).click();
  await expect(page).not.toHaveURL(/\/login/);
}

/** The view has loaded: `main` says so. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('h1').first()).toBeVisible();
}

const told = (violations: { id: string; nodes: { html: string }[] }[]): string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);

/** What fades from one colour to another has neither meanwhile. What goes round for ever is not waited for. */
const still = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    ),
  );

/** No violation of WCAG 2.2 AA or best practice (EN 301 549). */
export async function expectAccessible(page: Page): Promise<void> {
  await still(page);
  // Nothing runs in a sandbox without scripts, axe neither; what is shown in it is looked at by itself.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').analyze();
  expect(told(violations)).toEqual([]);
}

/** The same page in its other scheme: only what rests on colours can have become another. */
export async function expectAccessibleInDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessibleColours(page);
}

/** As the page is shown now: what rests on colours. */
export async function expectAccessibleColours(page: Page, of?: string): Promise<void> {
  await still(page);
  const rules = ['color-contrast', 'link-in-text-block'];
  const axe = new AxeBuilder({ page }).exclude('iframe[sandbox]').withRules(rules);
  expect.soft(told((await axe.analyze()).violations), of).toEqual([]);
}

/** The same of a mail, which is no page with landmarks of its own: WCAG 2.2 AA. */
export async function expectAccessibleMail(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(told(violations)).toEqual([]);
}

/** Nothing sticks out of the page to the right; a chart follows the width of its page a moment later. */
export async function expectNoSidewaysScroll(page: Page, of?: string): Promise<void> {
  const over = () => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  await expect.configure({ soft: true }).poll(over, { message: of }).toBeLessThanOrEqual(0);
}
