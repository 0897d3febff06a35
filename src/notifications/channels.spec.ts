import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { aMeetingRow, anEventOf } from '../../test/kit/meeting-rows.js';
import { loadChannels } from './load-channels.js';
import { TellCitizen } from './tell-citizen.reaction.js';

/** All that a town with pigeons has to write. */
const pigeonChannel = `
  import { NotificationChannel } from ${JSON.stringify(new URL('./channel.ts', import.meta.url).pathname)};

  class PigeonChannel {
    addressOf(person, message) {
      return person.phone && message === 'meeting-approved' ? 'roof of ' + person.phone : null;
    }
    async send(letter) {
      globalThis.pigeons.push(letter);
    }
  }
  NotificationChannel('pigeon')(PigeonChannel);
`;

describe('One more channel', () => {
  const pigeons: { to: string; subject: string }[] = [];
  let folder: string;
  let product: TestApp;

  beforeAll(async () => {
    Object.assign(globalThis, { pigeons });
    folder = await mkdtemp(join(tmpdir(), 'priemno-channels-'));
    await writeFile(join(folder, 'pigeon.channel.js'), pigeonChannel);
    await loadChannels(pathToFileURL(`${folder}/`));
    product = await startApp();
  });
  afterAll(async () => {
    await product.close();
    await rm(folder, { recursive: true });
  });

  it('is one file: people are told by it beside the others, as the ledger says', async () => {
    const em = product.app.get(EntityManager).fork();
    const meeting = await aMeetingRow(em);
    const tell = async (name: string) => {
      const event = await anEventOf(em, meeting, name, { kind: 'system' });
      await RequestContext.create(em, () => product.app.get(TellCitizen).tell(event));
      return event.id;
    };
    const approved = await tell('MeetingApproved');
    await tell('MeetingMissed');
    expect(pigeons).toMatchObject([
      { to: 'roof of +359888123456', subject: expect.stringContaining('одобрена') as string },
    ]);
    const rows = await em.execute(
      'select channel, recipient, state from delivery where event_id = ? order by channel',
      [approved],
    );
    expect(rows).toEqual([
      { channel: 'mail', recipient: meeting.email, state: 'waiting' },
      { channel: 'pigeon', recipient: 'roof of +359888123456', state: 'sent' },
    ]);
  });
});
