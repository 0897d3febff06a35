import type { Words } from '../../libs/domain/domain-error.js';
import type { Config } from '../platform/config.js';

/** The meeting that a room is for, as far as a video service needs to know. */
export interface MeetingToHold {
  id: string;
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

/** A video service, seen from us. Any of the three may throw; the caller tries again. */
export interface ProvidesRooms {
  createRoom(meeting: MeetingToHold): Promise<RoomData>;
  joinUrl(room: RoomData, who: Participant): Promise<string>;
  /** Also for a room that is closed already. */
  closeRoom(room: RoomData): Promise<void>;
}

/** One setting of a provider: from these its settings page is drawn. */
export interface ProviderSetting {
  type: 'url' | 'text' | 'secret';
  label: Words;
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
  name: string;
  settings: ProviderSettings;
  // Each provider's constructor takes the values of its own schema, which only its file knows.
  make: new (settings: never) => ProvidesRooms;
}

const registered = new Map<string, RegisteredProvider>();

/** Makes a class in `providers/` known under a name that is stored with its rooms: never rename it. */
export const VideoProvider =
  <S extends ProviderSettings>(name: string, settings: S) =>
  (make: new (values: SettingValuesOf<S>) => ProvidesRooms): void => {
    if (registered.has(name)) throw new Error(`two video providers are called ${name}`);
    registered.set(name, { name, settings, make });
  };

export const registeredProviders = (): RegisteredProvider[] => [...registered.values()];
