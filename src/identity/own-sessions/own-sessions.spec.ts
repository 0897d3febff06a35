import { startApp, type TestApp } from '../../../test/kit/app.js';
import { Calls } from '../../../test/kit/calls.js';
import { signInAs } from '../../../test/kit/sign-in.js';
import { EntityManager } from '@mikro-orm/postgresql';
import { Passwords } from '../passwords.js';

const PASSWORD = 'много тайна дума';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const PHONE =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

describe('one’s own log-ins', () => {
  let product: TestApp;
  beforeAll(async () => void (product = await startApp()));
  afterAll(() => product.close());

  /** Someone with a password, logged in on nothing yet. */
  const somebody = async () => {
    const { id, email } = await signInAs(product.app);
    const em = product.app.get(EntityManager).fork();
    await em.execute('delete from session where account_id = ?', [id]);
    const hash = await product.app.get(Passwords).hash(PASSWORD);
    await em.execute('update account set password_hash = ? where id = ?', [hash, id]);
    return async (userAgent: string) => {
      const visitor = new Calls(product.app, { 'user-agent': userAgent });
      const { headers } = await visitor.post('/auth/login', { email, password: PASSWORD });
      return visitor.with({ cookie: String(headers['set-cookie']).split(';')[0]! });
    };
  };

  it('are shown in words, this one first, without header, address or key', async () => {
    const logIn = await somebody();
    const onWindows = await logIn(FIREFOX);
    const onPhone = await logIn(PHONE);
    const byProgram = await logIn('curl/8.5.0');
    const { status, body } = await onWindows.get('/me/sessions');
    expect(status).toBe(200);
    expect(body.nextCursor).toBeNull();
    expect(body.items[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      current: true,
      openedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00$/),
      usedAt: expect.stringMatching(/\+0[23]:00$/),
      browser: 'Firefox',
      system: 'Windows',
    });
    const devices = (items: { browser: string; system: string; current: boolean }[]) =>
      items.map(({ browser, system, current }) => [browser, system, current]);
    expect(devices(body.items.slice(1))).toEqual(
      expect.arrayContaining([
        ['Chrome', 'Android', false],
        [null, null, false],
      ]),
    );
    expect((await onPhone.get('/me/sessions?limit=1')).body.items[0]).toMatchObject({
      browser: 'Chrome',
      current: true,
    });
    expect((await byProgram.get('/me/export')).body.sessions).toHaveLength(3);
  });

  it('are listed page by page, each once', async () => {
    const logIn = await somebody();
    const calls = await logIn(FIREFOX);
    for (let more = 0; more < 3; more += 1) await logIn(PHONE);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await calls.get(`/me/sessions?limit=3&cursor=${cursor}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor as string | null;
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
    expect((await calls.get('/me/sessions?cursor=bm9uZQ')).body.code).toBe('validation-failed');
  });

  it('end one by one, at once', async () => {
    const logIn = await somebody();
    const here = await logIn(FIREFOX);
    const there = await logIn(PHONE);
    const third = await logIn(PHONE);
    const { body } = await there.get('/me/sessions?limit=1');
    expect((await here.delete(`/me/sessions/${body.items[0].id}`)).status).toBe(204);
    expect((await there.get('/me')).status).toBe(401);
    expect((await third.get('/me')).status).toBe(200);
    expect((await here.get('/me/sessions')).body.items).toHaveLength(2);
    expect((await here.delete(`/me/sessions/${body.items[0].id}`)).body.code).toBe('not-found');
  });

  it('end all but this one', async () => {
    const logIn = await somebody();
    const here = await logIn(FIREFOX);
    const others = [await logIn(PHONE), await logIn(FIREFOX)];
    expect((await here.delete('/me/sessions')).status).toBe(204);
    for (const other of others) expect((await other.get('/me')).status).toBe(401);
    expect((await here.get('/me')).status).toBe(200);
  });

  it('are nobody else’s to end', async () => {
    const mine = await (await somebody())(FIREFOX);
    const theirs = await (await somebody())(FIREFOX);
    const { body } = await theirs.get('/me/sessions');
    expect((await mine.delete(`/me/sessions/${body.items[0].id}`)).body.code).toBe('not-found');
    expect((await mine.delete('/me/sessions')).status).toBe(204);
    expect((await theirs.get('/me')).status).toBe(200);
  });
});
