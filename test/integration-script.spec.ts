import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freePort } from '../src/platform/free-port.js';
import { Administrator } from './kit/administrator.js';
import { Town } from './kit/town.js';

const script = 'docs/integration/book-and-listen.mjs';

describe('The script for integrators', () => {
  it('books by the document alone, hears of it, cancels, and hears of that', () =>
    Town.live('PostgreSQL', async (town) => {
      const { url } = await town.start('all');
      const admin = await Administrator.at(url);
      const { clientId, clientSecret } = await admin.makeClient(['meetings:write']);
      const port = String(await freePort());
      const WEBHOOK_SECRET = await admin.makeWebhook(`http://127.0.0.1:${port}/`);
      const { stdout } = await promisify(execFile)(process.execPath, [script], {
        timeout: 60_000,
        env: {
          PORTAL_URL: url,
          LISTEN_PORT: port,
          CLIENT_ID: clientId,
          CLIENT_SECRET: clientSecret,
          WEBHOOK_SECRET,
        },
      });
      expect(stdout.trim().split('\n')).toEqual([
        expect.stringMatching(/^booked: [\d-]{11}, /),
        'heard: MeetingApproved',
        'now: cancelled',
        'heard: MeetingCancelled',
      ]);
      expect(await admin.bookedByPrograms()).toMatchObject([{ status: 'cancelled' }]);
    }));
});
