import { EntityManager } from '@mikro-orm/postgresql';
import { agreeAs, linkAs, type RunningOffice, startAksterOffice } from '../../test/kit/akster-office.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { signInAs, type SignedIn } from '../../test/kit/sign-in.js';

const URL_ = '/api/v1/office/me/akster-office';

describe('One’s own account in AKSTER OFFICE', () => {
  let office: RunningOffice;
  let product: TestApp;
  let em: EntityManager;
  let host: SignedIn;
  beforeAll(async () => {
    office = await startAksterOffice();
    product = await startApp({ env: { AKSTER_OFFICE_URL: office.url } });
    em = product.app.get(EntityManager).fork();
  });
  beforeEach(async () => {
    office.faults.current = 'none';
    host = await signInAs(product.app, { roles: ['host'] });
  });
  afterAll(async () => {
    await office.close();
    await product.close();
  });

  const mine = async ({ cookie } = host) =>
    (await product.app.inject({ url: URL_, headers: { cookie } })).json();
  const begin = ({ cookie } = host, payload: object = {}) =>
    product.app.inject({ method: 'POST', url: URL_, headers: { cookie }, payload });
  const comeBack = (to: URL, { cookie } = host) =>
    product.app.inject({ url: to.pathname + to.search, headers: { cookie } });

  it('is linked by its owner, who is led back to where they were', async () => {
    expect(await mine()).toEqual({ available: true, linked: false, account: null, linkedAt: null });
    const led = await linkAs(
      product.app,
      host,
      'desk@rozovets.example',
      '/office/requests?hostId=1&q=а'.replace('а', '%D0%B0'),
    );
    expect(led).toBe('/office/requests?hostId=1&q=%D0%B0&aksterOffice=linked');
    expect(await mine()).toMatchObject({ linked: true, account: 'desk@rozovets.example' });
    const colleague = await signInAs(product.app, { roles: ['host'] });
    expect(await mine(colleague)).toMatchObject({ linked: false });
  });

  it('asks with PKCE, and is never led to another house', async () => {
    const { authorizeUrl } = (await begin()).json<{ authorizeUrl: string }>();
    const asked = Object.fromEntries(new URL(authorizeUrl).searchParams);
    expect(asked).toMatchObject({
      client_id: 'priemno-vreme',
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: 'http://localhost:3000/api/v1/office/me/akster-office/callback',
    });
    expect(asked['code_challenge']).toMatch(/^[\w-]{43}$/);
    for (const returnTo of [
      'https://thief.example',
      '//thief.example',
      '/officer',
      '/login',
      '/office\\@x',
    ]) {
      const answer = await begin(host, { returnTo });
      expect([answer.statusCode, answer.json().errors[0].path]).toEqual([422, 'returnTo']);
    }
  });

  it('stands sealed in the database: no copy of it opens a document', async () => {
    await linkAs(product.app, host, 'desk@rozovets.example');
    await begin();
    const dump = JSON.stringify([
      await em.execute('select * from akster_office_link'),
      await em.execute('select * from akster_office_linking'),
    ]);
    expect(dump).toContain('desk@rozovets.example');
    // A token of the simulator is a JWT, which begins like this; a verifier has 43 characters between quotes.
    expect(dump).not.toContain('eyJ');
    expect(dump).not.toMatch(/"[\w-]{43}"/);
    const [{ tokens }] = await em.execute<[{ tokens: string }]>(
      'select tokens from akster_office_link limit 1',
    );
    expect(tokens).toMatch(/^v1\.[\w-]+$/);
    expect(Buffer.from(tokens.slice(3), 'base64url').toString('latin1')).not.toContain('access');
  });

  it('is not linked by one who says no, comes back twice, or did not begin', async () => {
    const { authorizeUrl } = (await begin()).json<{ authorizeUrl: string }>();
    const page = new URL(authorizeUrl);
    const refused = await fetch(page, {
      method: 'POST',
      body: new URLSearchParams({ ...Object.fromEntries(page.searchParams), refuse: 'yes' }),
      redirect: 'manual',
    });
    const no = new URL(refused.headers.get('location')!);
    expect((await comeBack(no)).headers.location).toBe('/office?aksterOffice=refused');
    expect((await comeBack(no)).headers.location).toBe('/office?aksterOffice=expired');

    const thief = await signInAs(product.app, { roles: ['host'] });
    const back = await agreeAs('kabinet@rozovets.example', (await begin(thief)).json().authorizeUrl);
    expect((await comeBack(back, host)).headers.location).toBe('/office?aksterOffice=expired');
    expect((await comeBack(new URL('http://x/api/v1/office/me/akster-office/callback?code=1&state=2'))).headers.location)
      .toBe('/office?aksterOffice=expired'); // prettier-ignore
    expect(await mine()).toMatchObject({ linked: false });
  });

  it('is not linked while AKSTER OFFICE is down, and says so', async () => {
    office.faults.current = 'error';
    expect(await linkAs(product.app, host, 'desk@rozovets.example')).toBe('/office?aksterOffice=unavailable');
    expect(await mine()).toMatchObject({ linked: false });
  });

  it('is unlinked on both sides', async () => {
    await linkAs(product.app, host, 'desk@rozovets.example');
    const unlink = () =>
      product.app.inject({ method: 'DELETE', url: URL_, headers: { cookie: host.cookie } });
    expect((await unlink()).statusCode).toBe(204);
    expect(office.asked.at(-1)).toBe('POST /oauth/revoke');
    expect(await mine()).toMatchObject({ linked: false });
    expect((await unlink()).statusCode).toBe(204);
  });

  it('is for staff only', async () => {
    const citizen = await signInAs(product.app);
    expect((await begin(citizen)).statusCode).toBe(403);
    expect((await begin({ ...host, cookie: '' })).statusCode).toBe(401);
  });
});

describe('Where no AKSTER OFFICE is set in production', () => {
  it('says that there is none, and nothing to link', async () => {
    const product = await startApp({ env: { NODE_ENV: 'production' } });
    const { cookie } = await signInAs(product.app, { roles: ['host'] });
    const mine = await product.app.inject({ url: URL_, headers: { cookie } });
    expect(mine.json()).toMatchObject({ available: false, linked: false });
    const begun = await product.app.inject({ method: 'POST', url: URL_, headers: { cookie } });
    expect([begun.statusCode, begun.json().code]).toEqual([409, 'akster-office-not-set']);
    await product.close();
  });
});
