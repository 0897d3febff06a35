import { DomainError, type Words } from '../../libs/domain/domain-error.js';
import type { Config } from '../platform/config.js';

/** The meeting that a room is for, as far as a video service needs to know. */
export interface MeetingToHold {
  id: string;
  /**
   * A name for its room: 40 lower-case hexadecimal digits, random, with nothing of the meeting in it. It is the same at
   * every try, so that a try whose answer was lost makes no second room.
   */
  key: string;
  start: Date;
  end: Date;
}

/** Who joins; staff may moderate. */
export interface Participant {
  side: 'citizen' | 'staff';
  name: string;
  /** When the address they are given may stop working. */
  until: Date;
}

/** What a provider must remember of a room, kept as JSON with the meeting. */
export type RoomData = Record<string, string>;

/** A video service, seen from us. Whatever it throws, the caller tries again; a `VideoUnavailable` says why to people. */
export interface ProvidesRooms {
  /** Null where no service makes one: staff paste an address. Called again for the same meeting, it is the same room. */
  createRoom(meeting: MeetingToHold): Promise<RoomData | null>;
  joinUrl(room: RoomData, who: Participant): Promise<string>;
  /** Also for a room that is closed already. */
  closeRoom(room: RoomData): Promise<void>;
  /** Whether rooms could be made with these settings, asked when an administrator tries them. @throws VideoUnavailable */
  check(): Promise<void>;
  /** Only where the room is a page of ours: what it needs. People come in by our own link, never by `joinUrl` alone. */
  heldHere?(until: Date): HeldHere;
}

/** What browsers need to find each other without a service between them. */
export interface HeldHere {
  /** As `RTCPeerConnection` takes them (WebRTC 1.0, 4.2.4); empty where all are in one network. */
  iceServers: IceServer[];
}
export interface IceServer {
  urls: string;
  username?: string;
  credential?: string;
}

/** What the product lends to a provider beside its settings. */
export interface OwnSide {
  /** Where people reach us, without a slash at the end. */
  publicUrl: string;
}

/** The video service does not do what it should; the words say what is wrong, for whoever set it up. */
export class VideoUnavailable extends DomainError {
  readonly code = 'video-unavailable';
  readonly kind = 'unavailable';
  constructor(
    readonly words: Words,
    cause?: unknown,
  ) {
    super(words.en, { cause });
  }
}

/** One setting of a provider: from these its settings page is drawn. */
export interface ProviderSetting {
  type: 'url' | 'text' | 'secret';
  label: Words;
  /** What to enter, where the label does not say it all. */
  hint?: Words;
  required: boolean;
  example: string;
  /** The variable of the environment that gives its first value. */
  from?: keyof Config;
}
export type ProviderSettings = Record<string, ProviderSetting>;
/** Values for the schema `S`; an optional one may be missing. */
export type SettingValuesOf<S extends ProviderSettings> = {
  [K in keyof S]: S[K]['required'] extends true ? string : string | undefined;
};

export interface RegisteredProvider {
  /** Stored with its rooms. */
  name: string;
  settings: ProviderSettings;
  /** What people call it. */
  title: Words;
  // Each provider's constructor takes the values of its own schema, which only its file knows.
  make: new (settings: never, own: OwnSide) => ProvidesRooms;
}

const registered = new Map<string, RegisteredProvider>();

/**
 * Makes a class in `providers/` known.
 * @param name is stored with its rooms: never rename it
 * @param title what people call it, on the page where it is chosen
 */
export const VideoProvider =
  <S extends ProviderSettings>(name: string, settings: S, title: Words) =>
  (make: new (values: SettingValuesOf<S>, own: OwnSide) => ProvidesRooms): void => {
    if (registered.has(name)) throw new Error(`two video providers are called ${name}`);
    registered.set(name, { name, settings, title, make });
  };

export const registeredProviders = (): RegisteredProvider[] => [...registered.values()];
