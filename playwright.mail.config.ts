import base from './playwright.config.js';

/** The same browser, for pictures of mail: they need no product. */
export default { ...base, testDir: 'test/mail', reporter: 'list', webServer: undefined };
