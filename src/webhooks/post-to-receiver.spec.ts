import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postToReceiver } from './post-to-receiver.js';

describe('a try', () => {
  const open: Server[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  });
  async function receiver(answer: RequestListener): Promise<{ port: number; asked: string[] }> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      answer(request, response);
    });
    open.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return { port: (server.address() as AddressInfo).port, asked };
  }
  const inside = (port: number, path = '/') => ({
    url: `http://127.0.0.1:${port}${path}`,
    allowPrivateNetwork: true,
  });

  it('brings body and headers, and says what was answered', async () => {
    let got = '';
    const { port } = await receiver((request, response) => {
      request.on('data', (chunk) => (got += String(chunk)));
      request.on('end', () => {
        got += ` ${request.headers['x-a']} ${request.headers['content-length']}`;
        response.writeHead(202).end('взето');
      });
    });
    expect(await postToReceiver(inside(port), { 'x-a': '1' }, '{"и":1}')).toMatchObject({
      ...{ fault: null, httpStatus: 202, said: 'взето' },
    });
    expect(got).toBe('{"и":1} 1 8');
  });

  it.each([
    [500, 'refused'],
    [404, 'refused'],
    [410, 'gone'],
    [302, 'redirected'],
    [307, 'redirected'],
  ])('that is answered %d has failed: %s; nobody follows elsewhere', async (status, fault) => {
    const { port, asked } = await receiver((_, response) =>
      response.writeHead(status, { location: '/elsewhere' }).end('не'),
    );
    expect(await postToReceiver(inside(port), {}, '{}')).toMatchObject({
      ...{ fault, httpStatus: status, said: 'не' },
    });
    expect(asked).toEqual(['POST /']);
  });

  it('reads the beginning of an answer that has no end', async () => {
    const { port } = await receiver((_, response) => {
      const go = (): void => void (response.destroyed || response.write('я'.repeat(10_000), go));
      go();
    });
    const { fault, said } = await postToReceiver(inside(port), {}, '{}');
    expect([fault, said!.length]).toEqual([null, 2_048]);
  });

  it('goes by the status, also where the answer breaks off after it', async () => {
    const { port } = await receiver((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('взе', () => response.destroy());
    });
    expect(await postToReceiver(inside(port), {}, '{}')).toMatchObject({ fault: null, httpStatus: 200 });
  });

  it('does not wait for ever: too slow', async () => {
    const { port } = await receiver(() => undefined);
    expect(await postToReceiver(inside(port), {}, '{}', { mostMs: 100 })).toMatchObject({
      ...{ fault: 'too-slow', httpStatus: null },
    });
  });

  it('finds nobody: unreachable, hung up, no such host, no certificate', async () => {
    const { port } = await receiver((request) => request.destroy());
    expect((await postToReceiver(inside(port), {}, '{}')).fault).toBe('unreachable');
    expect((await postToReceiver(inside(9), {}, '{}')).fault).toBe('unreachable');
    const nowhere = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    const resolve = () => Promise.reject(nowhere);
    const named = { url: 'https://receiver.example/', allowPrivateNetwork: false };
    expect((await postToReceiver(named, {}, '{}', { resolve })).fault).toBe('unknown-host');
    const plain = { url: `https://127.0.0.1:${port}/`, allowPrivateNetwork: true };
    expect((await postToReceiver(plain, {}, '{}')).fault).toBe('untrusted');
  });

  describe('into a private network', () => {
    it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254', '2130706433'])(
      'is none, where nobody allowed it: %s',
      async (host) => {
        const { port, asked } = await receiver((_, response) => response.end());
        const outcome = await postToReceiver(
          { url: `http://${host}:${port}/`, allowPrivateNetwork: false },
          {},
          '{}',
        );
        expect([outcome.fault, outcome.httpStatus, asked]).toEqual(['private-address', null, []]);
      },
    );

    it.each([[['127.0.0.1']], [['203.0.114.7', '127.0.0.1']], [['::ffff:127.0.0.1']]])(
      'is none by a name that leads to %j',
      async (leadsTo) => {
        const { port, asked } = await receiver((_, response) => response.end());
        const resolve = () =>
          Promise.resolve(leadsTo.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
        const named = { url: `http://receiver.example:${port}/`, allowPrivateNetwork: false };
        const outcome = await postToReceiver(named, {}, '{}', { resolve });
        expect([outcome.fault, asked]).toEqual(['private-address', []]);
      },
    );

    it('is none by a name of this machine, looked up for real', async () => {
      const { port, asked } = await receiver((_, response) => response.end());
      const named = { url: `http://localhost:${port}/`, allowPrivateNetwork: false };
      expect([(await postToReceiver(named, {}, '{}')).fault, asked]).toEqual(['private-address', []]);
    });

    it('goes to the very address that was looked at: a name is asked for once', async () => {
      const { port, asked } = await receiver((_, response) => response.end());
      let lookedUp = 0;
      const resolve = () => {
        lookedUp++;
        return Promise.resolve([{ address: lookedUp === 1 ? '127.0.0.1' : '203.0.114.7', family: 4 }]);
      };
      const named = { url: `http://receiver.example:${port}/`, allowPrivateNetwork: true };
      expect((await postToReceiver(named, {}, '{}', { resolve })).fault).toBeNull();
      expect([lookedUp, asked.length]).toEqual([1, 1]);
    });
  });
});
