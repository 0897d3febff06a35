import type { Type } from '@nestjs/common';
import { readdir } from 'node:fs/promises';
import { type Channel, registeredChannels } from './channel.js';

/** Loads every file of `channels/`; their decorators do the rest. A new channel needs no other file. */
export async function loadChannels(
  folder = new URL('./channels/', import.meta.url),
): Promise<ReadonlyMap<string, Type<Channel>>> {
  const files = (await readdir(folder)).filter((name) => /\.channel\.[jt]s$/.test(name)).sort();
  for (const file of files) await import(new URL(file, folder).href);
  return registeredChannels();
}
