import { defineConfig } from '@playwright/test';

/** The built product on a port and a data folder of its own, walked through in Debian's Chromium. */
const PORT = Number(process.env['BROWSER_PORT'] ?? 3311);
/** Where the product walked through keeps its data. */
export const DATA_DIR = `.data/browser-${PORT}`;

export default defineConfig({
  testDir: 'test/browser',
  outputDir: `test-results/browser-${PORT}`,
  // Walks book, refuse and set things; pages are only looked at. Each part has a product of its own in `bin/test`.
  projects: [
    { name: 'pages', testMatch: /every-[^/]*\.spec\.ts$/ },
    { name: 'walks', testIgnore: /every-[^/]*\.spec\.ts$/ },
  ],
  workers: 1,
  fullyParallel: false,
  // The longest walks take half a minute on a quiet machine; CI machines are not.
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `test-results/browser-${PORT}.json` }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'bg-BG',
    timezoneId: 'Europe/Sofia',
    viewport: { width: 1280, height: 900 },
    // Recording every walk costs as much as walking it; `--trace=on` records the one that is looked for.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Debian's Chromium without its windows, which draws the same pages with half the work.
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A slow camera that shows a clock and a microphone that beeps, for video meetings.
        '--use-fake-device-for-media-stream=fps=5',
        '--use-fake-ui-for-media-stream',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
  webServer: {
    command: `rm -rf ${DATA_DIR} && node --enable-source-maps dist/src/main.js`,
    env: {
      PORT: String(PORT),
      DATA_DIR,
      SEED: 'demo',
      PROCESS: 'all',
      RATE_LIMIT: 'off',
    },
    url: `http://localhost:${PORT}/health/ready`,
    // A developer may leave one running; CI never meets a stranger.
    reuseExistingServer: !process.env['CI'],
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
