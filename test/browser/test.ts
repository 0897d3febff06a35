import { type BrowserContext, type ConsoleMessage, expect, test as base } from '@playwright/test';

export * from '@playwright/test';

/** How Chromium says so, of every frame, also of those in which no script of ours may listen. */
const REFUSAL = /Content Security Policy|Permissions[- ]Policy|\bTrusted ?(Type|HTML|Script)/;

/**
 * Playwright's own, which also closes what a test has opened beside its page (such pages go on hearing the news), and
 * fails where a page did anything that its own policy forbids. A test that does so on purpose empties `refusals`.
 */
export const test = base.extend<{ windowsOfTheTest: undefined; refusals: string[] }>({
  refusals: [
    async ({ browser }, use) => {
      const refusals: string[] = [];
      const hear = (message: ConsoleMessage): void => {
        if (REFUSAL.test(message.text())) refusals.push(`${message.page()?.url()}: ${message.text()}`);
      };
      const listen = (context: BrowserContext): void => void context.on('console', hear);
      browser.contexts().forEach(listen);
      browser.on('context', listen);
      await use(refusals);
      browser.off('context', listen);
      expect(refusals, 'what the pages’ own policy refused').toEqual([]);
    },
    { auto: true },
  ],
  windowsOfTheTest: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts());
      await use(undefined);
      const opened = browser.contexts().filter((context) => !before.has(context));
      await Promise.all(opened.map((context) => context.close()));
    },
    { auto: true },
  ],
});
