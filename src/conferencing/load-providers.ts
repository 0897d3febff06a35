import { readdir } from 'node:fs/promises';
import { type RegisteredProvider, registeredProviders } from './video-provider.js';

const folder = new URL('./providers/', import.meta.url);

/** Loads every file of `providers/`; their decorators do the rest. A new provider needs no other file. */
export async function loadProviders(): Promise<RegisteredProvider[]> {
  const files = (await readdir(folder)).filter((name) => /\.provider\.[jt]s$/.test(name)).sort();
  for (const file of files) await import(new URL(file, folder).href);
  return registeredProviders();
}
