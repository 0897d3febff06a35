import { createHmac } from 'node:crypto';
import {
  type HeldHere,
  type IceServer,
  type MeetingToHold,
  type OwnSide,
  type ProvidesRooms,
  type SettingValuesOf,
  VideoProvider,
  VideoUnavailable,
} from '../video-provider.js';

export const settings = {
  stunUrl: {
    type: 'text',
    required: false,
    label: { bg: 'STUN сървър', en: 'STUN server' },
    hint: {
      bg: 'С него браузърите научават адреса си. Не е нужен, ако всички са в една мрежа.',
      en: 'By it browsers learn their own address. Not needed where all are in one network.',
    },
    example: 'stun:stun.rozovets.example:3478',
    from: 'stunUrl',
  },
  turnUrl: {
    type: 'text',
    required: false,
    label: { bg: 'TURN сървър', en: 'TURN server' },
    hint: {
      bg: 'Препраща образ и звук, когато мрежите не пускат пряка връзка: повечето мобилни мрежи.',
      en: 'Relays picture and sound where networks allow no direct way: most mobile ones.',
    },
    example: 'turn:turn.rozovets.example:3478?transport=udp',
    from: 'turnUrl',
  },
  turnSecret: {
    type: 'secret',
    required: false,
    label: { bg: 'Тайна на TURN сървъра', en: 'Secret of the TURN server' },
    hint: {
      bg: 'static-auth-secret на coturn. Всеки получава с нея парола само за срещата си.',
      en: 'The static-auth-secret of coturn. With it each person gets a password for their meeting alone.',
    },
    example: 'a-secret-that-coturn-knows-too',
    from: 'turnSecret',
  },
} as const;

// RFC 7064 and 7065: scheme, host, port, and how to reach it.
const STUN = /^stuns?:[^\s:?/]+(:\d{1,5})?$/;
const TURN = /^turns?:[^\s:?/]+(:\d{1,5})?(\?transport=(udp|tcp))?$/;

/**
 * Our own room: a page of the client in which browsers talk to each other over WebRTC, with nobody between them. It is
 * there for every meeting, so that nothing has to be made or closed; who may come in is asked by our own link.
 */
@VideoProvider('built-in', settings, { bg: 'Вградена стая', en: 'Built-in room' })
export class BuiltIn implements ProvidesRooms {
  constructor(
    private readonly values: SettingValuesOf<typeof settings>,
    private readonly own: OwnSide,
  ) {}

  createRoom({ id }: Pick<MeetingToHold, 'id'>): Promise<{ meetingId: string }> {
    return Promise.resolve({ meetingId: id });
  }

  /** The page asks whoever opens it for their link or session. */
  joinUrl({ meetingId }: Record<string, string>): Promise<string> {
    return Promise.resolve(`${this.own.publicUrl}/meetings/${meetingId}/room`);
  }

  closeRoom(): Promise<void> {
    return Promise.resolve();
  }

  check(): Promise<void> {
    const { stunUrl, turnUrl, turnSecret } = this.values;
    const wrong = (bg: string, en: string) => Promise.reject(new VideoUnavailable({ bg, en }));
    if (stunUrl && !STUN.test(stunUrl))
      return wrong(
        'Адресът на STUN сървъра трябва да е като stun:име:3478.',
        'The address of the STUN server must look like stun:name:3478.',
      );
    if (turnUrl && !TURN.test(turnUrl))
      return wrong(
        'Адресът на TURN сървъра трябва да е като turn:име:3478?transport=udp.',
        'The address of the TURN server must look like turn:name:3478?transport=udp.',
      );
    if (!turnUrl !== !turnSecret)
      return wrong(
        'TURN сървърът се нуждае и от адрес, и от тайна.',
        'The TURN server needs both an address and a secret.',
      );
    return Promise.resolve();
  }

  heldHere(until: Date): HeldHere {
    const { stunUrl, turnUrl, turnSecret } = this.values;
    const iceServers: IceServer[] = [
      ...(stunUrl ? [{ urls: stunUrl }] : []),
      ...(turnUrl && turnSecret ? [{ urls: turnUrl, ...passwordUntil(until, turnSecret) }] : []),
    ];
    return { iceServers };
  }
}

/** A password that works until the room closes (draft-uberti-behave-turn-rest-00, which coturn and others speak). */
function passwordUntil(until: Date, secret: string): { username: string; credential: string } {
  const username = String(Math.floor(until.getTime() / 1000));
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}
