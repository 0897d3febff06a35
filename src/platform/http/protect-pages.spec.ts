import { startApp, type TestApp } from '../../../test/kit/app.js';

describe('every answer', () => {
  let product: TestApp;
  beforeAll(async () => void (product = await startApp()));
  afterAll(() => product.close());

  it.each(['/api/v1/groups', '/api/v1/nope', '/health/live', '/nope.js'])(
    'is kept to our own pages: %s',
    async (url) => {
      const { headers } = await product.app.inject({ url });
      expect(headers).toMatchObject({
        'content-security-policy': expect.not.stringMatching(/unsafe|https?:|\*/),
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringMatching(/camera=\(self\), microphone=\(self\).*geolocation=\(\)/),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      for (const rule of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"])
        expect(headers['content-security-policy']).toContain(rule);
    },
  );

  it('is what it says it is, also where its address could not be read', async () => {
    const { headers } = await product.app.inject({ url: '/api/v1/%' });
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  });

  it.each([
    ['https://priemno.example', 'max-age=63072000; includeSubDomains'],
    ['http://priemno.intranet.example', undefined],
  ])('is bound to https where the product is: %s', async (publicUrl, expected) => {
    const there = await startApp({ env: { PUBLIC_URL: publicUrl } });
    const { headers } = await there.app.inject({ url: '/health/live' });
    await there.close();
    expect(headers['strict-transport-security']).toBe(expected);
  });
});
