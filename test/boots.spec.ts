import { startApp, type TestApp } from './kit/app.js';

describe('the product', () => {
  let it_: TestApp;
  beforeAll(async () => {
    it_ = await startApp({ env: { PROCESS: 'all' } });
  });
  afterAll(() => it_.close());

  it('answers an unknown operation with a problem', async () => {
    const answer = await it_.app.inject({ url: '/api/v1/nope' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code: 'not-found', status: 404 });
  });

  it('judges who calls before it reads what is sent, and then says what it cannot read', async () => {
    const broken = {
      method: 'POST',
      payload: '{"email":',
      headers: { 'content-type': 'application/json' },
    } as const;
    const stranger = await it_.app.inject({ ...broken, url: '/api/v1/meetings' });
    expect(stranger.json()).toMatchObject({ status: 401, code: 'sign-in-needed' });
    const open = await it_.app.inject({ ...broken, url: '/api/v1/auth/login' });
    expect([open.statusCode, open.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'malformed-request' }),
    ]);
    const text = await it_.app.inject({
      ...broken,
      headers: { 'content-type': 'text/plain' },
      url: '/api/v1/auth/login',
    });
    expect([text.statusCode, text.json()]).toEqual([
      415,
      expect.objectContaining({ code: 'unsupported-media-type' }),
    ]);
  });
});
