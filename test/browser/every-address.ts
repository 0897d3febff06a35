import { expect, type Page } from '@playwright/test';
import { PASSWORD } from '../../src/seed/demo-town.js';
import type { Town } from './a-town-at-work.js';
import { settled } from './kit.js';
import { ACCOUNTS, ROUTES, type Who } from './routes.js';

export const EVERYBODY = Object.keys(ROUTES) as Who[];

/** What there is to open for somebody, each address with the route that it is of. */
export const openingsOf = (who: Who): { route: string; address: string }[] =>
  Object.entries(ROUTES[who]).flatMap(([route, addresses]) =>
    addresses.map((address) => ({ route, address })),
  );

/** Pages that are reached only by way of others: a time is chosen, what it is about is written. */
const before: Record<string, (page: Page, town: Town) => Promise<void>> = {
  'schedules/:id/about': chooseTime,
  'schedules/:id/check': async (page, town) => {
    await chooseTime(page, town);
    await page.getByLabel('Тема').fill('Забавена преписка');
    await page.getByRole('button', { name: 'Продължете' }).click();
    await expect(page).toHaveURL(/\/check$/);
  },
};

async function chooseTime(page: Page, town: Town): Promise<void> {
  await page.goto(`/schedules/${town.schedule}`);
  await settled(page);
  await page
    .getByRole('radio', { name: /^\d{1,2}:\d\d/ })
    .first()
    .check({ force: true });
  await page.getByRole('button', { name: 'Продължете' }).click();
  await expect(page).toHaveURL(/\/about$/);
}

export const inTown = (address: string, town: Town): string =>
  address.replace(/\{(\w+)\}/g, (_, name: keyof Town) => town[name] ?? expect(name).toBe('known'));

/** Goes to a page of `routes.ts` and waits until it is whole. */
export async function open(page: Page, town: Town, route: string, address: string): Promise<void> {
  await before[route]?.(page, town);
  await page.goto(inTown(address, town));
  await settled(page);
}

/** Logged in without the page, which `kit.ts` walks through: here the pages behind it are looked at. */
export async function asMember(page: Page, who: Who): Promise<void> {
  if (!ACCOUNTS[who]) return;
  const data = { email: ACCOUNTS[who], password: PASSWORD };
  expect((await page.request.post('/api/v1/auth/login', { data })).ok()).toBe(true);
}
