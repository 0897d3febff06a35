import { test as base } from '@playwright/test';

export * from '@playwright/test';

/** Playwright's own, which also closes what a test has opened beside its page: such pages go on hearing the news. */
export const test = base.extend<{ windowsOfTheTest: undefined }>({
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
