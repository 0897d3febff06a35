import { SignJWT } from 'jose';
import { randomBytes } from 'node:crypto';
import {
  type Participant,
  type ProvidesRooms,
  type SettingValuesOf,
  VideoProvider,
  VideoUnavailable,
} from '../video-provider.js';

export const settings = {
  serverUrl: {
    type: 'url',
    required: true,
    label: { bg: 'Адрес на сървъра', en: 'Server address' },
    example: 'https://meet.example',
    from: 'jitsiUrl',
  },
  appId: {
    type: 'text',
    required: false,
    label: { bg: 'Идентификатор на приложението (JWT)', en: 'Application id (JWT)' },
    example: 'priemno-vreme',
    from: 'jitsiAppId',
  },
  appSecret: {
    type: 'secret',
    required: false,
    label: { bg: 'Тайна на приложението (JWT)', en: 'Application secret (JWT)' },
    example: 'a-secret-of-at-least-32-characters',
    from: 'jitsiAppSecret',
  },
} as const;

interface JitsiRoom extends Record<string, string> {
  serverUrl: string;
  name: string;
}

const ANSWER_MS = 10_000;
const half = {
  bg: 'За JWT трябват и идентификаторът, и тайната. Попълнете и двете или нито едното.',
  en: 'JWT needs both the id and the secret. Fill in both or neither.',
};
const silent = {
  bg: 'Сървърът на Jitsi не отговаря на този адрес.',
  en: 'The Jitsi server does not answer at this address.',
};
const other = {
  bg: 'На този адрес отговаря нещо друго, не Jitsi Meet.',
  en: 'Something other than Jitsi Meet answers at this address.',
};

/** Jitsi Meet, own server or hosted. A room exists from the moment somebody opens its address. */
@VideoProvider('jitsi', settings, { bg: 'Jitsi Meet', en: 'Jitsi Meet' })
export class Jitsi implements ProvidesRooms {
  constructor(private readonly values: SettingValuesOf<typeof settings>) {}

  createRoom(): Promise<JitsiRoom> {
    // Whoever knows the name is in: 160 random bits, nothing of the meeting in it. Lower case, as Jitsi folds it.
    return Promise.resolve({
      serverUrl: this.values.serverUrl.replace(/\/+$/, ''),
      name: `priemno-${randomBytes(20).toString('hex')}`,
    });
  }

  async joinUrl(room: JitsiRoom, who: Participant): Promise<string> {
    const url = new URL(`${room.serverUrl}/${room.name}`);
    const token = await this.token(room, who);
    if (token) url.searchParams.set('jwt', token);
    url.hash = `userInfo.displayName=${encodeURIComponent(JSON.stringify(who.name))}`;
    return url.href;
  }

  /** Jitsi drops a room when the last one leaves, and has no call to do it before: nothing is left to close. */
  closeRoom(): Promise<void> {
    return Promise.resolve();
  }

  /** Every Jitsi serves its IFrame interface beside its rooms; a token is looked at only when somebody joins. */
  async check(): Promise<void> {
    const { serverUrl, appId, appSecret } = this.values;
    if (!appId !== !appSecret) throw new VideoUnavailable(half);
    const answer = await fetch(`${serverUrl.replace(/\/+$/, '')}/external_api.js`, {
      signal: AbortSignal.timeout(ANSWER_MS),
    }).catch((error: unknown) => {
      throw new VideoUnavailable(silent, error);
    });
    if (!answer.ok || !(await answer.text()).includes('JitsiMeetExternalAPI'))
      throw new VideoUnavailable(other);
  }

  // The claims that Jitsi's token authentication reads (prosody mod_auth_token); `affiliation` makes a moderator.
  private token(room: JitsiRoom, who: Participant): Promise<string> | undefined {
    const { appId, appSecret } = this.values;
    if (!appId || !appSecret) return undefined;
    const moderator = who.side === 'staff';
    return new SignJWT({
      room: room.name,
      context: { user: { name: who.name, moderator, affiliation: moderator ? 'owner' : 'member' } },
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(appId)
      .setAudience('jitsi')
      .setSubject(new URL(room.serverUrl).hostname)
      .setExpirationTime(who.until)
      .sign(new TextEncoder().encode(appSecret));
  }
}
