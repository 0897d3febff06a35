import { ConsoleLogger, type LogLevel as NestLevel } from '@nestjs/common';
import type { LogLevel } from './config.js';

const ordered: [LogLevel, NestLevel][] = [
  ['fatal', 'fatal'],
  ['error', 'error'],
  ['warn', 'warn'],
  ['info', 'log'],
  ['debug', 'debug'],
];

// Every route and module on a line of its own, at each start: nobody reads that but with LOG_LEVEL=debug.
const chatty = ['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication'];

/** Error texts of neighbours may name people: mail servers like to repeat the address that they refuse. */
export const withoutAddresses = (text: string): string => text.replace(/[^\s<>"':@]+@[^\s<>"':@]+/g, '<…>');

/** One line for each thing worth knowing, with its time; no personal data. */
export class Log extends ConsoleLogger {
  private readonly terse: boolean;

  constructor(level: LogLevel) {
    const levels = ordered.slice(0, ordered.findIndex(([name]) => name === level) + 1);
    super({ logLevels: levels.map(([, nest]) => nest), colors: process.stdout.isTTY === true });
    this.terse = level !== 'debug';
  }

  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (this.terse && typeof context === 'string' && chatty.includes(context)) return;
    super.log(message, ...(rest as [string]));
  }
}

const QUIET_MS = 60_000;

/** Warns of the same thing once a minute: a neighbour that is away is asked again every second. */
export class RareWarning {
  private readonly saidAt = new Map<string, number>();

  constructor(private readonly logger: Pick<ConsoleLogger, 'warn'>) {}

  say(text: string): void {
    const now = Date.now();
    for (const [said, at] of this.saidAt) if (now - at > QUIET_MS) this.saidAt.delete(said);
    if (this.saidAt.has(text)) return;
    this.saidAt.set(text, now);
    this.logger.warn(text);
  }
}
