import type { LogLevel as NestLevel } from '@nestjs/common';
import type { LogLevel } from './config.js';

const ordered: [LogLevel, NestLevel][] = [
  ['fatal', 'fatal'],
  ['error', 'error'],
  ['warn', 'warn'],
  ['info', 'log'],
  ['debug', 'debug'],
];

/** Nest's names for a level and all above it. */
export function levelsOf(level: LogLevel): NestLevel[] {
  return ordered.slice(0, ordered.findIndex(([name]) => name === level) + 1).map(([, nest]) => nest);
}
