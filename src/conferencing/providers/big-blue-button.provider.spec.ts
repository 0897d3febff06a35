import { FakeBigBlueButton } from '../../../test/video/bigbluebutton.js';
import type { VideoUnavailable } from '../video-provider.js';
import { BigBlueButton } from './big-blue-button.provider.js';

const own = { publicUrl: 'https://priemno.example' };
const key = 'a1'.repeat(20);
const until = new Date('2026-12-07T08:15:00Z');
const citizen = { side: 'citizen', name: 'Мария „Миме“ Петрова & Co', until } as const;
const staff = { side: 'staff', name: 'Ивайла Тодорова', until } as const;

describe('BigBlueButton', () => {
  const server = new FakeBigBlueButton();
  let values: { serverUrl: string; secret: string };
  let bbb: BigBlueButton;
  beforeAll(() => server.start());
  afterAll(() => server.stop());
  beforeEach(() => {
    server.mood = 'well';
    server.meetings.clear();
    values = { serverUrl: `${server.url}/bigbluebutton/`, secret: server.secret };
    bbb = new BigBlueButton(values, own);
  });
  const saidBy = (doing: Promise<unknown>): Promise<string> =>
    doing.then(
      () => 'nothing',
      (error: VideoUnavailable) => error.words.en,
    );

  it('makes one room, however often it is asked, without recording and without a number to dial', async () => {
    const room = await bbb.createRoom({ key });
    expect(await bbb.createRoom({ key })).toEqual(room);
    expect([...server.meetings.keys()]).toEqual([key]);
    const { searchParams } = server.asked.findLast(({ pathname }) => pathname.endsWith('/create'))!;
    expect(searchParams.get('record')).toBe('false');
    for (const unsent of ['dialNumber', 'voiceBridge', 'meetingName', 'topic'])
      expect(searchParams.has(unsent)).toBe(false);
  });

  it('lets the citizen in as a viewer and staff as a moderator, under their names', async () => {
    const room = await bbb.createRoom({ key });
    for (const who of [citizen, staff]) await fetch(await bbb.joinUrl(room, who));
    expect(server.joined.slice(-2)).toEqual([
      'VIEWER Мария „Миме“ Петрова & Co',
      'MODERATOR Ивайла Тодорова',
    ]);
  });

  it('makes the room again when the server has dropped it before anybody came', async () => {
    const room = await bbb.createRoom({ key });
    server.forget(key);
    await bbb.joinUrl(room, citizen);
    expect(server.meetings.has(key)).toBe(true);
  });

  it('ends a room, and does not mind one that is not there', async () => {
    const room = await bbb.createRoom({ key });
    await bbb.closeRoom(room);
    expect(server.meetings.get(key)?.ended).toBe(true);
    await bbb.closeRoom(room);
    server.forget(key);
    await bbb.closeRoom(room);
  });

  it.each(['', '/', '/api', '/api/'])('takes the address as an administrator copies it: …%s', async (end) => {
    const copied = new BigBlueButton({ ...values, serverUrl: `${server.url}/bigbluebutton${end}` }, own);
    await copied.check();
    expect((await copied.createRoom({ key })).serverUrl).toBe(`${server.url}/bigbluebutton`);
  });

  it('finds nothing wrong with the right address and secret', async () => {
    expect(await saidBy(bbb.check())).toBe('nothing');
  });

  it('says that the secret is another one', async () => {
    const wrong = new BigBlueButton({ ...values, secret: 'not-this-one' }, own);
    for (const doing of [wrong.check(), wrong.createRoom({ key })])
      expect(await saidBy(doing)).toContain('the shared secret is another one');
    expect(server.meetings.size).toBe(0);
  });

  it('says that it is not there, or something else is', async () => {
    server.mood = 'away';
    expect(await saidBy(bbb.check())).toContain('does not answer');
    server.mood = 'broken';
    expect(await saidBy(bbb.check())).toContain('Something other than BigBlueButton');
    server.mood = 'well';
    const elsewhere = new BigBlueButton({ ...values, serverUrl: `${server.url}/moodle` }, own);
    expect(await saidBy(elsewhere.check())).toContain('Something other than BigBlueButton');
  });

  it('passes on in one line what the server said', async () => {
    const room = await bbb.createRoom({ key });
    server.meetings.set(key, { attendeePW: 'other', moderatorPW: 'other', ended: false });
    expect(await saidBy(bbb.joinUrl(room, citizen))).toBe(
      'BigBlueButton refused: A meeting already exists with that meeting ID.',
    );
  });
});
