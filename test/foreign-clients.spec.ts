import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Administrator } from './kit/administrator.js';
import type { Credentials } from './kit/program.js';
import { Town } from './kit/town.js';

const contract = resolve('libs/contract/openapi.json');
const attendee = `{ givenName: 'Мария', familyName: 'Петрова', phone: '+359888123456' }`;
const days = `const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);`;

/** A generator of clients that others use, and a program that somebody would write with what it generates. */
const generators = {
  orval: {
    generate: (folder: string) => [
      'orval',
      ...['--input', contract, '--output', join(folder, 'client.ts'), '--client', 'fetch'],
    ],
    program: `
      import { bookOnBehalf, issueToken, listSchedules, listSlots } from './client';
      const { fetch: send } = globalThis;
      globalThis.fetch = (path, init) => send(new URL(String(path), process.env['PORTAL_URL']), init);
      ${days}
      const token = await issueToken({
        grant_type: 'client_credentials',
        client_id: process.env['CLIENT_ID'],
        client_secret: process.env['CLIENT_SECRET'],
      });
      if (token.status !== 200) throw new Error(JSON.stringify(token.data));
      const schedules = await listSchedules({ limit: 1 });
      const [schedule] = schedules.status === 200 ? schedules.data.items : [];
      if (!schedule) throw new Error('no schedule');
      const free = await listSlots(schedule.id, { from: day(1), to: day(60) });
      const [slot] = free.status === 200 ? free.data.slots : [];
      if (!slot) throw new Error('no free time');
      const made = await bookOnBehalf(
        {
          scheduleId: schedule.id, start: slot.start, mode: schedule.modes[0]!, topic: 'Скица на имот',
          attendee: ${attendee},
        },
        { headers: { authorization: 'Bearer ' + token.data.access_token } },
      );
      if (made.status !== 201) throw new Error(made.data.code);
      console.log(made.data.id, made.data.status);`,
  },
  '@hey-api/openapi-ts': {
    generate: (folder: string) => [
      'openapi-ts',
      ...['-i', contract, '-o', join(folder, 'client'), '-c', '@hey-api/client-fetch', '--no-log-file'],
    ],
    program: `
      import { bookOnBehalf, issueToken, listSchedules, listSlots } from './client';
      import { client } from './client/client.gen';
      client.setConfig({ baseUrl: process.env['PORTAL_URL'] });
      ${days}
      const { data: token } = await issueToken({
        throwOnError: true,
        body: {
          grant_type: 'client_credentials',
          client_id: process.env['CLIENT_ID'],
          client_secret: process.env['CLIENT_SECRET'],
        },
      });
      client.setConfig({ auth: ({ scheme }) => (scheme === 'bearer' ? token.access_token : undefined) });
      const { data: schedules } = await listSchedules({ throwOnError: true, query: { limit: 1 } });
      const [schedule] = schedules.items;
      if (!schedule) throw new Error('no schedule');
      const query = { from: day(1), to: day(60) };
      const { data: free } = await listSlots({ throwOnError: true, path: { id: schedule.id }, query });
      const [slot] = free.slots;
      if (!slot) throw new Error('no free time');
      const { data: made } = await bookOnBehalf({
        throwOnError: true,
        body: {
          scheduleId: schedule.id, start: slot.start, mode: schedule.modes[0]!, topic: 'Скица на имот',
          attendee: ${attendee},
        },
      });
      console.log(made.id, made.status);`,
  },
};

const tsconfig = {
  compilerOptions: {
    ...{ strict: true, noEmit: true, target: 'es2023', lib: ['es2023', 'dom', 'dom.iterable'] },
    ...{ module: 'esnext', moduleResolution: 'bundler' },
    ...{ types: ['node'], typeRoots: [resolve('node_modules/@types')] },
  },
  include: ['**/*.ts'],
};

describe('Clients that others generate from the document', () => {
  const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
    promisify(execFile)(resolve('node_modules/.bin', command), args, {
      env: { PATH: process.env['PATH'], ...env },
      maxBuffer: 16 * 1024 * 1024,
    }).catch((error: Error & { stdout?: string }) => {
      throw new Error(`${command}: ${error.message}\n${error.stdout ?? ''}`, { cause: error });
    });

  /** Generates, compiles strictly and runs it. @returns what the program says */
  async function tryOut({ generate, program }: (typeof generators)['orval'], env: NodeJS.ProcessEnv) {
    const folder = await mkdtemp(join(tmpdir(), 'priemno-client-'));
    try {
      const [command, ...args] = generate(folder);
      await run(command!, args);
      await writeFile(join(folder, 'program.ts'), program);
      await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
      await run('tsc', ['-p', folder]);
      return (await run('tsx', [join(folder, 'program.ts')], env)).stdout.trim();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  it(
    'compile strictly and book a meeting, by two generators',
    () =>
      Town.live('PostgreSQL', async (town) => {
        const { url: PORTAL_URL } = await town.start('http');
        const admin = await Administrator.at(PORTAL_URL);
        const client: Credentials = await admin.makeClient(['meetings:write']);
        const env = { PORTAL_URL, CLIENT_ID: client.clientId, CLIENT_SECRET: client.clientSecret };
        const said: string[] = [];
        for (const generator of Object.values(generators)) said.push(await tryOut(generator, env));
        const booked = await admin.bookedByPrograms();
        expect(booked).toHaveLength(2);
        expect(said.sort()).toEqual(booked.map(({ id }) => `${id} approved`).sort());
      }),
    600_000,
  );
});
