import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ADVISORY = {
  id: 1,
  url: 'https://advisories.example/1',
  title: 'Reads what it should not',
  severity: 'high',
  vulnerable_versions: '>=0',
};
const EXCUSE = { advisory: ADVISORY.url, package: 'qr', reason: 'never reads anything', until: '2999-01-01' };

/** The registry of a spec: it knows one advisory, and nothing else. */
describe('the audit of packages', () => {
  let registry: Server;
  let folder: string;
  let advises: object | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'priemno-audit-'));
    registry = createServer((request, answer) => {
      const asked = request.url?.endsWith('/security/advisories/bulk') && advises;
      answer.writeHead(asked ? 200 : 405, { 'content-type': 'application/json' });
      answer.end(JSON.stringify(asked ?? {}));
    });
    await new Promise<void>((listening) => registry.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    registry.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function audit(excuses: object[]): Promise<{ code: number; said: string }> {
    const file = join(folder, 'excuses.json');
    await writeFile(file, JSON.stringify(excuses));
    const url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
    const env = { ...process.env, npm_config_registry: url, npm_config_cache: join(folder, 'cache') };
    return new Promise((done) =>
      execFile(process.execPath, ['bin/packages/audit.mjs', file], { env }, (error, _, said) =>
        done({ code: Number(error?.code ?? 0), said }),
      ),
    );
  }

  it('fails on an advisory, unless it is excused with a day that is to come', async () => {
    advises = { qr: [ADVISORY] };
    expect(await audit([])).toEqual({
      code: 1,
      said: expect.stringContaining('high: qr: Reads what it should'),
    });
    expect(await audit([EXCUSE])).toEqual({ code: 0, said: '' });
    const ended = await audit([{ ...EXCUSE, until: '2026-01-01' }]);
    expect(ended).toEqual({ code: 1, said: expect.stringContaining('ended on 2026-01-01') });
  }, 120_000);

  it('fails on an excuse for nothing', async () => {
    advises = {};
    expect(await audit([EXCUSE])).toEqual({ code: 1, said: expect.stringContaining('needs no excuse') });
    expect(await audit([])).toEqual({ code: 0, said: '' });
  }, 60_000);

  it('says that nothing is known where the registry does not answer', async () => {
    advises = undefined;
    expect(await audit([])).toEqual({ code: 75, said: expect.stringContaining('NOT ASKED') });
  }, 60_000);
});
