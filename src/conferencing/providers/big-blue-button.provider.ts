import { XMLParser } from 'fast-xml-parser';
import { createHash } from 'node:crypto';
import { oneLine } from '../../../libs/domain/one-line.js';
import {
  type MeetingToHold,
  type OwnSide,
  type Participant,
  type ProvidesRooms,
  type SettingValuesOf,
  VideoProvider,
  VideoUnavailable,
} from '../video-provider.js';

const asShown = {
  bg: 'Показва го командата bbb-conf --secret на сървъра.',
  en: 'The command bbb-conf --secret on the server shows it.',
};

export const settings = {
  serverUrl: {
    type: 'url',
    required: true,
    label: { bg: 'Адрес на сървъра', en: 'Server address' },
    hint: asShown,
    example: 'https://bbb.example/bigbluebutton/',
  },
  secret: {
    type: 'secret',
    required: true,
    label: { bg: 'Споделена тайна', en: 'Shared secret' },
    hint: asShown,
    example: 'a-shared-secret-of-the-server',
  },
} as const;

interface BigBlueButtonRoom extends Record<string, string> {
  serverUrl: string;
  meetingID: string;
}

/** What stands in `<response>`, as far as we look at it. */
interface Response {
  returncode: string;
  messageKey?: string;
  message?: string;
}

const ANSWER_MS = 10_000;
const MOST_WORDS = 200;
const xml = new XMLParser({ parseTagValue: false });

/**
 * BigBlueButton, by its API (docs.bigbluebutton.org/development/api). Each call is signed with SHA-256 over its name, its
 * query and the shared secret. Nobody dials in: a telephone number and a PIN would let strangers listen.
 */
@VideoProvider('bigbluebutton', settings, { bg: 'BigBlueButton', en: 'BigBlueButton' })
export class BigBlueButton implements ProvidesRooms {
  constructor(
    private readonly values: SettingValuesOf<typeof settings>,
    private readonly own: OwnSide,
  ) {}

  async createRoom({ key }: Pick<MeetingToHold, 'key'>): Promise<BigBlueButtonRoom> {
    const room = { serverUrl: rootOf(this.values.serverUrl), meetingID: key };
    await this.create(room);
    return room;
  }

  /** The server drops a room that nobody has entered for some minutes: it is made again when somebody comes. */
  async joinUrl(room: BigBlueButtonRoom, { name, side }: Participant): Promise<string> {
    await this.create(room);
    const role = side === 'staff' ? 'MODERATOR' : 'VIEWER';
    return this.signed(room.serverUrl, 'join', { meetingID: room.meetingID, fullName: name, role });
  }

  async closeRoom({ serverUrl, meetingID }: BigBlueButtonRoom): Promise<void> {
    const { returncode, messageKey } = await this.call(serverUrl, 'getMeetingInfo', { meetingID });
    if (returncode === 'FAILED' && messageKey === 'notFound') return;
    accepted(await this.call(serverUrl, 'end', { meetingID }), 'notFound');
  }

  async check(): Promise<void> {
    // A room that is surely not there: the answer tells whether it is BigBlueButton and whether it takes our signature.
    const nowhere = { meetingID: 'priemno-vreme-check' };
    accepted(await this.call(rootOf(this.values.serverUrl), 'getMeetingInfo', nowhere), 'notFound');
  }

  /**
   * Does nothing where it is there, as long as the same passwords are sent. They are made of the room's own name, so that
   * they outlive a renewed secret; nobody comes in by them, for whatever is sent must be signed.
   */
  private async create({ serverUrl, meetingID }: BigBlueButtonRoom): Promise<void> {
    const password = (side: string): string =>
      createHash('sha256').update(`${meetingID} ${side}`).digest('hex').slice(0, 32);
    accepted(
      await this.call(serverUrl, 'create', {
        meetingID,
        name: 'Приемно време',
        attendeePW: password('attendee'),
        moderatorPW: password('moderator'),
        record: 'false',
        allowStartStopRecording: 'false',
        logoutURL: this.own.publicUrl,
      }),
    );
  }

  private async call(serverUrl: string, name: string, query: Record<string, string>): Promise<Response> {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const text = await fetch(this.signed(serverUrl, name, query), { signal })
      .then((answer) => answer.text())
      .catch((error: unknown) => {
        throw new VideoUnavailable(silent, error);
      });
    return understood(text);
  }

  private signed(serverUrl: string, name: string, query: Record<string, string>): string {
    const sent = new URLSearchParams(query).toString();
    const checksum = createHash('sha256').update(`${name}${sent}${this.values.secret}`).digest('hex');
    return `${serverUrl}/api/${name}?${sent}&checksum=${checksum}`;
  }
}

/** People copy it with a slash or `/api` at the end, or without. */
const rootOf = (url: string): string => url.replace(/\/+$/, '').replace(/\/api$/, '');

function understood(text: string): Response {
  try {
    const { response } = xml.parse(text) as { response?: Partial<Response> };
    if (typeof response?.returncode === 'string') return response as Response;
  } catch {
    // Not XML: said below.
  }
  throw new VideoUnavailable(other);
}

/** @param orKey a refusal with this key is as good as success */
function accepted({ returncode, messageKey, message }: Response, orKey?: string): void {
  if (returncode === 'SUCCESS' || (messageKey && messageKey === orKey)) return;
  if (messageKey === 'checksumError') throw new VideoUnavailable(wrongSecret);
  const said = oneLine(String(message ?? messageKey ?? returncode)).slice(0, MOST_WORDS);
  throw new VideoUnavailable({
    bg: `BigBlueButton отказа: ${said}`,
    en: `BigBlueButton refused: ${said}`,
  });
}

const silent = {
  bg: 'Сървърът на BigBlueButton не отговаря на този адрес.',
  en: 'The BigBlueButton server does not answer at this address.',
};
const other = {
  bg: 'На този адрес отговаря нещо друго, не BigBlueButton.',
  en: 'Something other than BigBlueButton answers at this address.',
};
const wrongSecret = {
  bg: 'BigBlueButton не приема подписа ни: споделената тайна е друга.',
  en: 'BigBlueButton does not take our signature: the shared secret is another one.',
};
