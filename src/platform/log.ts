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
export const withoutAddresses = (text: string): string =>
  text.replace(/[^\s<>"':@/()=]+@[^\s<>"':@/()]+/g, '<…>');

/**
 * A text without what people wrote: drivers repeat the statement that failed with all its values, and PostgreSQL the value
 * that it did not like.
 */
export const withoutPeople = (text: string): string =>
  withoutAddresses(text)
    .replace(/'(?:[^']|'')*'/g, (quoted) =>
      quoted.length > LONGEST_QUOTED || MORE_THAN_A_NAME.test(quoted) ? "'…'" : quoted,
    )
    .replace(/: "[^"]*"/g, ': "…"')
    .replace(/\)=\([^)]*\)/g, ')=(…)')
    .replace(/\+\d[\d ]{6,}\d/g, '<…>');

// `Cannot read properties of undefined (reading 'push')` shall stay readable: a name of ours is one Latin word.
const MORE_THAN_A_NAME = /[^\w'.$-]|''/;
const LONGEST_QUOTED = 60;

/**
 * One line for each thing worth knowing, with its time; no personal data. To a terminal as people read it; to anything else
 * as JSON, one object a line with the time in milliseconds since 1970, so that nothing in a text can begin a line of its own.
 */
export class Log extends ConsoleLogger {
  private readonly terse: boolean;

  constructor(level: LogLevel) {
    const levels = ordered.slice(0, ordered.findIndex(([name]) => name === level) + 1);
    const isRead = process.stdout.isTTY === true;
    super({ logLevels: levels.map(([, nest]) => nest), colors: isRead, json: !isRead, compact: true });
    this.terse = level !== 'debug';
  }

  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (this.terse && typeof context === 'string' && chatty.includes(context)) return;
    super.log(message, ...(rest as [string]));
  }

  protected override printMessages(
    ...[messages, context, level, stream, stack, more]: Parameters<ConsoleLogger['printMessages']>
  ): void {
    super.printMessages(messages.map(said), context, level, stream, stack && said(stack), more);
  }
}

const said = (message: unknown): unknown => {
  if (message instanceof Error) return withoutPeople(message.stack ?? message.message);
  return typeof message === 'string' ? withoutPeople(message) : message;
};

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
