import { startApp, type TestApp } from '../../../test/kit/app.js';
import { Calls } from '../../../test/kit/calls.js';
import { signInAs } from '../../../test/kit/sign-in.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="46"><path d="M0 0h40v46"/></svg>';
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the administration’s own face', () => {
  let product: TestApp;
  let visitor: Calls;
  let admin: Calls;
  beforeAll(async () => {
    product = await startApp();
    visitor = new Calls(product.app);
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
  });
  afterAll(() => product.close());

  const fetched = (url: string, headers = {}) => product.app.inject({ method: 'GET', url, headers });

  it('is the product’s own until an administrator gives one', async () => {
    expect((await fetched('/theme.css')).body).toBe('');
    expect((await visitor.get('/public/administration')).body).toMatchObject({ logo: null, colours: null });
    expect((await visitor.get('/public/logo')).status).toBe(404);
  });

  it('is its administrator’s to give', async () => {
    const desk = Calls.by(product.app, await signInAs(product.app, { roles: ['desk'] }));
    const body = { data: base64(SVG), text: 'Герб' };
    expect((await desk.put('/office/settings/logo', body)).status).toBe(403);
    expect((await desk.delete('/office/settings/logo')).status).toBe(403);
    expect((await desk.get('/office/settings/colour?primaryColour=%23123456')).status).toBe(403);
    expect((await visitor.put('/office/settings/logo', body)).status).toBe(401);
  });

  it('takes a colour that is easy to read, and shows every page in it', async () => {
    const changed = await admin.patch('/office/settings', { primaryColour: '#7A1F5C' });
    expect([changed.status, changed.body.primaryColour]).toEqual([200, '#7a1f5c']);
    const sheet = await fetched('/theme.css');
    expect(sheet.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(sheet.body).toMatch(/^:root:root \{\n {2}--own: light-dark\(#7a1f5c, #\w{6}\);/);
    const again = await fetched('/theme.css', { 'if-none-match': sheet.headers['etag'] });
    expect(again.statusCode).toBe(304);
    expect((await visitor.get('/public/administration')).body.colours.light.primary).toBe('#7a1f5c');
  });

  it('refuses one that is hard to read, and offers the nearest', async () => {
    const refused = await admin.patch('/office/settings', {
      primaryColour: '#e0a800',
      timeZone: 'Europe/Athens',
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'colour-contrast']);
    const settings = (await admin.get('/office/settings')).body;
    expect([settings.primaryColour, settings.timeZone]).toEqual(['#7a1f5c', 'Europe/Sofia']);
    const preview = (await admin.get('/office/settings/colour?primaryColour=%23e0a800')).body;
    expect(preview.nearest).toBe(refused.body.nearest);
    expect(preview.faintPairs.length).toBeGreaterThan(0);
    const taken = await admin.patch('/office/settings', { primaryColour: refused.body.nearest });
    expect([taken.status, taken.body.primaryColour]).toEqual([200, refused.body.nearest]);
  });

  it.each(['red', '#12345', '#12345678', 'url(x)', 7])('takes no %j for a colour', async (primaryColour) => {
    const { status, body } = await admin.patch('/office/settings', { primaryColour });
    expect([status, body.errors?.[0].path]).toEqual([422, 'primaryColour']);
  });

  it('goes back to the product’s colour', async () => {
    expect((await admin.patch('/office/settings', { primaryColour: null })).body.primaryColour).toBeNull();
    expect((await fetched('/theme.css')).body).toBe('');
  });

  it('shows a logo to everyone, as a picture in which nothing runs', async () => {
    const given = await admin.put('/office/settings/logo', { data: base64(SVG), text: 'Герб на общината' });
    expect([given.status, given.body]).toEqual([
      200,
      { url: expect.stringMatching(/^\/api\/v1\/public\/logo\?v=[\w-]{16}$/), text: 'Герб на общината' },
    ]);
    expect((await visitor.get('/public/administration')).body.logo).toEqual(given.body);
    expect((await admin.get('/office/settings')).body.logo).toEqual(given.body);
    const shown = await fetched(given.body.url);
    expect([shown.statusCode, shown.headers['content-type'], shown.body]).toEqual([
      200,
      'image/svg+xml',
      SVG,
    ]);
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    expect(shown.headers['content-security-policy']).toContain('sandbox');
    expect(shown.headers['x-content-type-options']).toBe('nosniff');
    const again = await fetched(given.body.url, { 'if-none-match': shown.headers['etag'] });
    expect(again.statusCode).toBe(304);
  });

  it('keeps the logo when another file can’t be one', async () => {
    const before = (await visitor.get('/public/administration')).body.logo;
    for (const text of ['<html></html>', SVG.replace('<path', '<script>1</script><path')]) {
      const { status, body } = await admin.put('/office/settings/logo', { data: base64(text), text: 'x' });
      expect([status, body.code]).toEqual([422, 'logo-not-usable']);
    }
    const broken = await admin.put('/office/settings/logo', { data: 'не е base64', text: '' });
    expect(broken.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['data', 'text']);
    expect((await visitor.get('/public/administration')).body.logo).toEqual(before);
  });

  it('takes the logo away', async () => {
    expect((await admin.delete('/office/settings/logo')).status).toBe(204);
    expect((await visitor.get('/public/administration')).body.logo).toBeNull();
    expect((await visitor.get('/public/logo')).status).toBe(404);
  });
});
