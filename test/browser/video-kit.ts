import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';
import { decodeJwt, SignJWT } from 'jose';
import { PASSWORD } from '../../src/seed/demo-town.js';
import { inDatabase } from './product-database.js';

/** A video meeting that begins in a minute or two, so that its room is open now. */
export interface VideoMeeting {
  id: string;
  /** The citizen's own link. */
  link: string;
}

const inSofia = (at: Date, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia', hourCycle: 'h23', ...parts }).format(at);
const day = (at: Date) => inSofia(at, { year: 'numeric', month: '2-digit', day: '2-digit' });
const time = (at: Date) => inSofia(at, { hour: '2-digit', minute: '2-digit' });

/** Made as people would: an administrator publishes hours, a citizen asks, the administrator approves. */
export async function aVideoMeetingNow(
  administrator: APIRequestContext,
  citizen: APIRequestContext,
): Promise<VideoMeeting> {
  await logInOver(administrator, 'admin@rozovets.example');
  await logInOver(citizen, 'maria@citizens.example');
  const host = await post(administrator, '/office/hosts', {
    name: `Видео ${Date.now()}`,
    kind: 'official',
    position: 'Кмет',
  });
  const schedule = await post(administrator, '/office/schedules', {
    title: 'Видеоприемна',
    hostId: host.id,
    modes: ['video'],
    slotMinutes: 5,
    minNoticeHours: 0,
    status: 'published',
    reception: [{ dates: ['2030-01-07'], windows: [{ from: '09:00', to: '09:05' }] }],
  });
  const [from, to] = soon();
  await post(administrator, `/office/schedules/${schedule.id}/exceptions`, {
    from: day(from),
    to: day(from),
    kind: 'open',
    windows: [{ from: time(from), to: time(to) }],
    reason: 'Видеосреща',
  });
  const meeting = await post(citizen, '/meetings', {
    scheduleId: schedule.id,
    start: from.toISOString(),
    mode: 'video',
    topic: 'Скица на имот',
  });
  await post(administrator, `/office/meetings/${meeting.id}/approve`, {});
  return { id: meeting.id, link: await linkOf(citizen, meeting.id) };
}

/** The next full minutes; near midnight those after it, as hours are of one day. */
function soon(): [Date, Date] {
  const minute = 60_000;
  let from = Math.ceil(Date.now() / minute) * minute + minute;
  while (day(new Date(from)) !== day(new Date(from + 5 * minute))) from += minute;
  return [new Date(from), new Date(from + 5 * minute)];
}

/** The same link as the product would have signed it for a meeting that is over: with its own key, for hours in the past. */
export async function expiredSince(link: string, seconds: number): Promise<string> {
  const address = new URL(link);
  const claims = decodeJwt(address.searchParams.get('token')!);
  const secret = await inDatabase(
    async (client) => (await client.query<{ secret: Buffer }>('select secret from room_key')).rows[0]!.secret,
  );
  const token = await new SignJWT({ ...claims, exp: Math.floor(Date.now() / 1000) - seconds })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(secret);
  address.searchParams.set('token', token);
  return address.href;
}

export async function statusOf(administrator: APIRequestContext, id: string): Promise<string> {
  const answer = await administrator.get(`/api/v1/meetings/${id}`);
  return ((await answer.json()) as { status: string }).status;
}

async function linkOf(citizen: APIRequestContext, id: string): Promise<string> {
  let link = '';
  await expect
    .poll(
      async () => {
        const answer = await citizen.get(`/api/v1/meetings/${id}/room`);
        if (answer.ok()) link = ((await answer.json()) as { joinUrl: string }).joinUrl;
        return answer.status();
      },
      { message: 'the room is made', timeout: 45_000 },
    )
    .toBe(200);
  return link;
}

async function logInOver(api: APIRequestContext, email: string): Promise<void> {
  await post(api, '/auth/login', { email, password: PASSWORD });
}

async function post(api: APIRequestContext, path: string, data: object): Promise<{ id: string }> {
  const answer = await api.post(`/api/v1${path}`, { data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as { id: string };
}

// What runs in the page knows the page; the tests themselves are no program of a browser.
interface ShownVideo {
  videoWidth: number;
  srcObject: unknown;
}
declare const document: {
  createElement(name: 'canvas'): {
    width: number;
    height: number;
    getContext(kind: '2d'): { drawImage(of: unknown, x: number, y: number, w: number, h: number): void };
    toDataURL(): string;
  };
};
declare const AudioContext: new () => {
  createAnalyser(): { fftSize: number; getByteTimeDomainData(samples: Uint8Array): void };
  createMediaStreamSource(stream: unknown): { connect(to: unknown): void };
  close(): Promise<void>;
};

/** The picture of the others, one or several. */
export const tiles = (page: Page): Locator => page.locator('app-call-tile video');

/** What is seen moves: another picture within moments, drawn from the element itself. */
export async function expectMoving(video: Locator): Promise<void> {
  const picture = () =>
    video.evaluate((shown) => {
      const element = shown as unknown as ShownVideo;
      if (element.videoWidth === 0) return '';
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [64, 36];
      canvas.getContext('2d').drawImage(element, 0, 0, 64, 36);
      return canvas.toDataURL();
    });
  await expect.poll(picture, { message: 'a picture has come', timeout: 45_000 }).not.toBe('');
  const first = await picture();
  await expect.poll(picture, { message: 'the picture moves', timeout: 45_000 }).not.toBe(first);
}

/** How loud the loudest moment of so many milliseconds is, 0 to 128. */
export const loudness = (video: Locator, ms: number): Promise<number> =>
  video.evaluate(async (shown, during) => {
    const { srcObject } = shown as unknown as ShownVideo;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(srcObject).connect(analyser);
    const samples = new Uint8Array(analyser.fftSize);
    let loudest = 0;
    for (const until = performance.now() + during; performance.now() < until;) {
      analyser.getByteTimeDomainData(samples);
      loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), loudest);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await context.close();
    return loudest;
  }, ms);

/** Sound comes through: the microphone of these browsers beeps every second. */
export async function expectSound(video: Locator): Promise<void> {
  await expect
    .poll(() => loudness(video, 1_500), { message: 'sound is heard', timeout: 45_000 })
    .toBeGreaterThan(0);
}
