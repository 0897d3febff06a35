import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';
import { FakeBigBlueButton } from '../../test/video/bigbluebutton.js';

const path = '/office/settings/video';

describe('The video service that the administration chooses', () => {
  const server = new FakeBigBlueButton();
  let product: TestApp;
  let em: EntityManager;
  let admin: Calls;
  let bbb: { provider: string; settings: Record<string, string> };
  beforeAll(async () => {
    const url = await server.start();
    bbb = {
      provider: 'bigbluebutton',
      settings: { serverUrl: `${url}/bigbluebutton`, secret: server.secret },
    };
    const env = {
      JITSI_URL: 'https://meet.example',
      JITSI_APP_ID: 'priemno',
      JITSI_APP_SECRET: 'of-the-env',
    };
    product = await startApp({ env });
    em = product.app.get(EntityManager).fork();
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
  });
  afterAll(async () => {
    await product.close();
    await server.stop();
  });
  beforeEach(async () => {
    server.mood = 'well';
    await em.execute('delete from video_choice');
  });
  type Field = { key: string; value: string | null; isSet: boolean };
  const fieldsOf = (body: { providers: { name: string; settings: Field[] }[] }, name: string) => {
    const { settings } = body.providers.find((one) => one.name === name)!;
    return Object.fromEntries(settings.map(({ key, value, isSet }) => [key, { value, isSet }]));
  };

  it('is the environment’s until one is chosen, and its secrets are never shown', async () => {
    const { status, body } = await admin.get(path);
    expect([status, body.provider, body.version, body.changedAt]).toEqual([200, 'jitsi', 0, null]);
    expect(fieldsOf(body, 'jitsi')).toEqual({
      serverUrl: { value: 'https://meet.example', isSet: true },
      appId: { value: 'priemno', isSet: true },
      appSecret: { value: null, isSet: true },
    });
    expect(fieldsOf(body, 'bigbluebutton').secret).toEqual({ value: null, isSet: false });
    expect(JSON.stringify(body)).not.toContain('of-the-env');
  });

  it('is shown with every provider and its fields, in the reader’s language', async () => {
    const { body } = await admin.with({ 'accept-language': 'en' }).get(path);
    const names = body.providers.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['bigbluebutton', 'built-in', 'jitsi', 'link']));
    expect(body.providers.find(({ name }: { name: string }) => name === 'bigbluebutton').settings[1]).toEqual(
      {
        key: 'secret',
        type: 'secret',
        label: 'Shared secret',
        hint: 'The command bbb-conf --secret on the server shows it.',
        required: true,
        example: 'a-shared-secret-of-the-server',
        value: null,
        isSet: false,
      },
    );
    expect(JSON.stringify((await admin.get(path)).body)).toContain('Споделена тайна');
  });

  it('is an administrator’s to see, try and choose, decided before the body is read', async () => {
    const desk = Calls.by(product.app, await signInAs(product.app, { roles: ['desk'] }));
    for (const [who, status] of [
      [desk, 403],
      [new Calls(product.app), 401],
    ] as const) {
      expect((await who.get(path)).status).toBe(status);
      expect((await who.put(path, '{')).status).toBe(status);
      expect((await who.post(`${path}/try`, {})).status).toBe(status);
    }
  });

  it('is saved with its secret sealed, which stays when it is left out', async () => {
    const saved = await admin.put(path, bbb);
    expect([saved.status, saved.body.provider, saved.body.version]).toEqual([200, 'bigbluebutton', 1]);
    expect(saved.body.changedBy).not.toBeNull();
    expect(fieldsOf(saved.body, 'bigbluebutton').secret).toEqual({ value: null, isSet: true });
    const rows = JSON.stringify(await em.execute('select * from video_choice'));
    expect(rows).toContain('"sealed"');
    expect(rows + JSON.stringify(saved.body)).not.toContain(server.secret);
    const { serverUrl } = bbb.settings;
    const without = { ...bbb, settings: { serverUrl } };
    expect((await admin.put(path, without)).body.version).toBe(2);
    expect((await admin.post(`${path}/try`, without)).status).toBe(200);
    const cleared = await admin.put(path, { ...bbb, settings: { serverUrl, secret: '' } });
    expect(cleared).toMatchObject({ status: 422, body: { errors: [{ path: 'settings.secret' }] } });
  });

  it('takes over the environment’s secret, and loses one that is cleared', async () => {
    const settings = { serverUrl: 'https://meet.example/', appId: 'priemno' };
    const kept = await admin.put(path, { provider: 'jitsi', settings });
    expect(fieldsOf(kept.body, 'jitsi')).toMatchObject({
      serverUrl: { value: 'https://meet.example' },
      appSecret: { isSet: true },
    });
    const cleared = await admin.put(path, { provider: 'jitsi', settings: { ...settings, appSecret: null } });
    expect(fieldsOf(cleared.body, 'jitsi')).toMatchObject({ appSecret: { isSet: false } });
  });

  it('is not chosen over somebody else’s choice that was not read', async () => {
    const asRead = admin.with({ 'if-match': '"0"' });
    expect((await asRead.put(path, bbb)).status).toBe(200);
    const second = await asRead.put(path, { provider: 'link', settings: {} });
    expect(second).toMatchObject({ status: 412, body: { currentVersion: 1 } });
    expect((await admin.get(path)).body.provider).toBe('bigbluebutton');
  });

  it.each<[string, string]>([
    ['{"provider": "teams", "settings": {}}', 'provider'],
    ['{"settings": {}}', 'provider'],
    ['{"provider": "toString", "settings": {}}', 'provider'],
    ['{"provider": "link"}', 'settings'],
    ['{"provider": "link", "settings": []}', 'settings'],
    ['{"provider": "link", "settings": "x"}', 'settings'],
    ['{"provider": "link", "settings": {"serverUrl": "x"}}', 'settings.serverUrl'],
    ['{"provider": "link", "settings": {"constructor": "x"}}', 'settings.constructor'],
    ['{"provider": "link", "settings": {"__proto__": {"x": 1}}}', 'settings.__proto__'],
    ['{"provider": "link", "settings": {"toString": "x"}}', 'settings.toString'],
    ['{"provider": "jitsi", "settings": {}}', 'settings.serverUrl'],
    ['{"provider": "jitsi", "settings": {"serverUrl": 7}}', 'settings.serverUrl'],
    [
      '{"provider": "jitsi", "settings": {"serverUrl": {"constructor": 7}}}',
      'settings.serverUrl.constructor',
    ],
    ['{"provider": "jitsi", "settings": {"serverUrl": "http://meet.example"}}', 'settings.serverUrl'],
    ['{"provider": "jitsi", "settings": {"serverUrl": "javascript:alert(1)"}}', 'settings.serverUrl'],
    [
      '{"provider": "jitsi", "settings": {"serverUrl": "https://m.example", "appId": "a\\u0000"}}',
      'settings.appId',
    ],
  ])('is refused at its field: %s', async (body, at) => {
    for (const answer of [await admin.put(path, body), await admin.post(`${path}/try`, body)])
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: at }] } });
    expect((await admin.get(path)).body.version).toBe(0);
  });

  it('is tried without being saved, and what is wrong is said in the reader’s language', async () => {
    expect(await admin.post(`${path}/try`, bbb)).toMatchObject({
      status: 200,
      body: { provider: bbb.provider },
    });
    const wrong = { ...bbb, settings: { ...bbb.settings, secret: 'not-this-one' } };
    const said = { status: 503, body: { code: 'video-unavailable' } };
    const told = await admin.post(`${path}/try`, wrong);
    expect(told).toMatchObject(said);
    expect(told.body.detail).toContain('споделената тайна е друга');
    const inEnglish = await admin.with({ 'accept-language': 'en' }).post(`${path}/try`, wrong);
    expect(inEnglish.body.detail).toContain('the shared secret is another one');
    server.mood = 'away';
    const away = await admin.post(`${path}/try`, bbb);
    expect(away).toMatchObject(said);
    expect(away.body.detail).toContain('не отговаря');
    expect((await admin.get(path)).body.version).toBe(0);
  });
});
