import { connect } from 'node:net';
import { startApp, type TestApp } from '../../../test/kit/app.js';

describe('a request that cannot be read', () => {
  let product: TestApp;
  let port: number;
  beforeAll(async () => {
    product = await startApp();
    await product.app.listen(0, '127.0.0.1');
    port = (product.app.getHttpServer().address() as { port: number }).port;
  });
  afterAll(() => product.close());

  const send = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body });

  it.each([
    ['/api/v1/%', 400],
    ['/api/v1/schedules/%E0%A4%A', 400],
    [`/api/v1/schedules/${'x'.repeat(400)}`, 404],
  ])('answers a problem to the path %.40s', async (path, status) => {
    const answer = await send('GET', path, {});
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await answer.json()).toMatchObject({ status, code: expect.any(String) });
  });

  const huge = JSON.stringify({ topic: 'x'.repeat(2 * 1024 * 1024) });
  it.each([
    ['too large', { 'content-type': 'application/json' }, huge, 413],
    ['of no media type', { 'content-type': 'garbage' }, '{}', 415],
    ['of an empty media type', { 'content-type': '' }, '{}', 415],
  ])('hears who may call before that its body is %s', async (_, headers, body, status) => {
    expect((await send('POST', '/api/v1/meetings', headers, body)).status).toBe(401);
    expect((await send('POST', '/api/v1/auth/login', headers, body)).status).toBe(status);
  });

  it.each([
    ['{"email": {"constructor": 1}, "password": "x"}', 'email.constructor'],
    ['{"email": "a@citizens.example", "password": [{"__proto__": {"x": 1}}]}', 'password[0].__proto__'],
    ['{"prototype": null}', 'prototype'],
  ])('is refused by name where a field would pass for one that every object has: %s', async (body, path) => {
    const answer = await send('POST', '/api/v1/auth/login', { 'content-type': 'application/json' }, body);
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'validation-failed', errors: [{ path, message: 'Непознато поле.' }] }),
    ]);
  });

  it('is refused as too large also when it does not say how long it is', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          'POST /api/v1/auth/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n' +
            'transfer-encoding: chunked\r\n\r\n',
        );
        for (let i = 0; i < 20; i++) socket.write(chunk);
      });
      socket.on('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });
});
