import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { Seal } from '../platform/seal/seal.js';
import { loadProviders } from './load-providers.js';
import type { Room } from './room.js';
import { type KeptValues, type VideoChoice, VideoChoices } from './video-choices.js';
import { type ProvidesRooms, type RegisteredProvider, VideoUnavailable } from './video-provider.js';

/**
 * Who makes rooms where the administration has chosen nobody: Jitsi where the environment names a server, otherwise our
 * own rooms, where they are there.
 */
const unchosen = ({ jitsiUrl }: Config): string => (jitsiUrl ? 'jitsi' : 'built-in');

/** Who makes new rooms: a provider that is there, and the choice; null where the environment decides. */
export interface Current {
  registered: RegisteredProvider;
  choice: VideoChoice | null;
}

/** The video providers of `providers/`, each with the settings that the administration, or the environment, gave it. */
@Injectable()
export class VideoProviders implements OnModuleInit {
  known: RegisteredProvider[] = [];

  constructor(
    private readonly config: Config,
    private readonly choices: VideoChoices,
    private readonly seal: Seal,
  ) {}

  async onModuleInit(): Promise<void> {
    this.known = await loadProviders();
  }

  find(name: string): RegisteredProvider | undefined {
    return this.known.find((provider) => provider.name === name);
  }

  /** Null where nobody does: nothing is chosen and the environment names nobody, or their file is gone. */
  async current(): Promise<Current | null> {
    const choice = (await this.choices.all()).at(-1) ?? null;
    const registered = this.find(choice?.provider ?? unchosen(this.config));
    return registered ? { registered, choice } : null;
  }

  /** @throws VideoUnavailable where a secret cannot be read */
  async with(registered: RegisteredProvider, kept: KeptValues): Promise<ProvidesRooms> {
    return this.make(registered, await this.opened(registered, kept));
  }

  make(registered: RegisteredProvider, values: Record<string, string | undefined>): ProvidesRooms {
    return new registered.make(values as never, { publicUrl: this.config.publicUrl });
  }

  /** The one that made a room, even if another makes the new ones by now. @throws VideoUnavailable */
  async ofRoom({ provider, choice }: Pick<Room, 'provider' | 'choice'>): Promise<ProvidesRooms> {
    const registered = this.find(provider);
    if (!registered) throw new VideoUnavailable(gone(provider));
    const choices = (await this.choices.all()).filter((one) => one.provider === provider);
    const then =
      choices.find(({ version }) => version === choice)?.settings ?? this.fromEnvironment(registered);
    const latest = choices.at(-1)?.settings ?? then;
    return this.with(registered, isSameService(registered, then, latest) ? latest : then);
  }

  /** The latest settings of a provider, chosen now or before; the environment's where it never was. */
  async latestOf(registered: RegisteredProvider): Promise<KeptValues> {
    const choices = await this.choices.all();
    const latest = choices.findLast(({ provider }) => provider === registered.name);
    return latest?.settings ?? this.fromEnvironment(registered);
  }

  fromEnvironment({ settings }: RegisteredProvider): KeptValues {
    const values = Object.entries(settings).map(([key, { from }]) => [key, from && this.config[from]]);
    return Object.fromEntries(values.filter(([, value]) => typeof value === 'string')) as KeptValues;
  }

  private async opened({ name, settings }: RegisteredProvider, kept: KeptValues) {
    const values: Record<string, string | undefined> = {};
    for (const key of Object.keys(settings)) {
      const value = kept[key];
      values[key] =
        typeof value === 'object'
          ? await this.seal.open(value.sealed, sealedAs(name, key)).catch((error: unknown) => {
              throw new VideoUnavailable(unreadable, error);
            })
          : value;
    }
    return values;
  }
}

/** The place of a secret, to which it is bound. */
export const sealedAs = (provider: string, key: string): string => `video/${provider}/${key}`;

/** At the same addresses: a secret was renewed, say, and the old one opens nothing any more. */
const isSameService = ({ settings }: RegisteredProvider, then: KeptValues, latest: KeptValues): boolean =>
  Object.entries(settings).every(
    ([key, { type }]) => type !== 'url' || then[key] === undefined || then[key] === latest[key],
  );

const unreadable = {
  bg: 'Тайната за видео услугата не може да се прочете: ключът SECRETS_KEY е друг. Въведете я отново в настройките.',
  en: 'The secret of the video service cannot be read: SECRETS_KEY is another one. Enter it again in the settings.',
};
const gone = (provider: string) => ({
  bg: `Стаята е направена от „${provider}“, който вече го няма.`,
  en: `The room was made by “${provider}”, which is there no more.`,
});
