import { readdir } from 'node:fs/promises';
import { type RegisteredProvider, registeredProviders } from './video-provider.js';

const theirs = new URL('./providers/', import.meta.url);

/** Loads every file of `providers/`, or of another folder; their decorators do the rest. A new provider needs no other file. */
export async function loadProviders(folder = theirs): Promise<RegisteredProvider[]> {
  const files = (await readdir(folder)).filter((name) => /\.provider\.[jt]s$/.test(name)).sort();
  for (const file of files) await import(new URL(file, folder).href);
  return registeredProviders();
}
