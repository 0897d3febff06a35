import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { loadProviders } from './load-providers.js';
import type { ProvidesRooms, RegisteredProvider } from './video-provider.js';

/**
 * Who makes rooms where the administration has chosen nobody: Jitsi where the environment names a server, otherwise our
 * own rooms, where they are there.
 */
const unchosen = ({ jitsiUrl }: Config): string => (jitsiUrl ? 'jitsi' : 'built-in');

/** The video providers of `providers/`, each with its settings, first of all from the environment. */
@Injectable()
export class VideoProviders implements OnModuleInit {
  private known: RegisteredProvider[] = [];

  constructor(private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    this.known = await loadProviders();
  }

  /** The one that makes new rooms. Null where there is none. */
  active(): { name: string; provider: ProvidesRooms } | null {
    const name = unchosen(this.config);
    return this.known.some((provider) => provider.name === name)
      ? { name, provider: this.named(name) }
      : null;
  }

  /** The one that made a room, even if another makes the new ones by now. */
  named(name: string): ProvidesRooms {
    const found = this.known.find((provider) => provider.name === name);
    if (!found)
      throw new Error(`a room was made by the video provider "${name}", which is not there any more`);
    return new found.make(this.valuesOf(found) as never, { publicUrl: this.config.publicUrl });
  }

  private valuesOf({ settings }: RegisteredProvider): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(settings).map(([key, { from }]) => [key, from && this.config[from]]),
    );
  }
}
