import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtServer } from '../kit/built.js';

/** A module of the product as it ships: what is measured is the compiled code, not what a runner makes of the source. */
export async function built<Module>(path: string): Promise<Module> {
  await builtServer();
  return (await import(pathToFileURL(resolve('dist/src', path)).href)) as Module;
}
