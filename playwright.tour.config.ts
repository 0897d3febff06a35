import base from './playwright.config.js';

/** The same product and browser, for pictures instead of tests. */
export default { ...base, testDir: 'test/tour', reporter: 'list' };
