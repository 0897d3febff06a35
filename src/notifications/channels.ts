import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Channel, Person } from './channel.js';
import { loadChannels } from './load-channels.js';
import type { Told } from './who-is-told.js';

/** The channels of `channels/`, one of each per process. */
@Injectable()
export class Channels implements OnModuleInit, OnApplicationShutdown {
  private readonly byName = new Map<string, Channel>();

  constructor(private readonly module: ModuleRef) {}

  async onModuleInit(): Promise<void> {
    for (const [name, make] of await loadChannels()) this.byName.set(name, await this.module.create(make));
  }

  async onApplicationShutdown(): Promise<void> {
    for (const channel of this.byName.values()) await channel.close?.();
  }

  /** By which channels this person is told this, and what each calls them. */
  waysTo(person: Person, { message, by }: Told): { channel: string; recipient: string }[] {
    return [...this.byName].flatMap(([channel, its]) => {
      const recipient = by(channel) ? its.addressOf(person, message) : null;
      return recipient ? [{ channel, recipient }] : [];
    });
  }

  /** @throws Error for a channel whose file is gone */
  named(name: string): Channel {
    const found = this.byName.get(name);
    if (!found) throw new Error(`there is no channel "${name}" any more`);
    return found;
  }
}
