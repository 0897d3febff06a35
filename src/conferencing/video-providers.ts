import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { loadProviders } from './load-providers.js';
import type { ProvidesRooms, RegisteredProvider } from './video-provider.js';

/** The video providers of `providers/`, each with its settings, first of all from the environment. */
@Injectable()
export class VideoProviders implements OnModuleInit {
  private known: RegisteredProvider[] = [];

  constructor(private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    this.known = await loadProviders();
  }

  /** The one that makes new rooms: the first whose required settings are all there. Null where there is none. */
  active(): { name: string; provider: ProvidesRooms } | null {
    const ready = this.known.find(({ settings, ...it }) => {
      const values = this.valuesOf({ settings, ...it });
      return Object.entries(settings).every(([key, { required }]) => !required || values[key]);
    });
    return ready ? { name: ready.name, provider: this.named(ready.name) } : null;
  }

  /** The one that made a room, even if another makes the new ones by now. */
  named(name: string): ProvidesRooms {
    const found = this.known.find((provider) => provider.name === name);
    if (!found)
      throw new Error(`a room was made by the video provider "${name}", which is not there any more`);
    return new found.make(this.valuesOf(found) as never);
  }

  private valuesOf({ settings }: RegisteredProvider): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(settings).map(([key, { from }]) => [key, from && this.config[from]]),
    );
  }
}
