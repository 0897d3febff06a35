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
});
