import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { BackupRefused } from './backup-refused.js';

/**
 * A backup is text, a line a thing, so that a person can read it where all programs are lost: a `HEAD`; each `TABLE` with
 * its rows in the text format of PostgreSQL's COPY, up to a line `\.`; each `SEQUENCE`; an `END` that says how many rows
 * there were and the SHA-256 of all before it. Zstandard packs it, and age (age-encryption.org) encrypts it for whoever
 * is to read it.
 */
export const FORMAT = 'priemno-vreme backup 1';
export const END_OF_ROWS = '\\.';

export interface Head {
  format: string;
  /** When the snapshot was taken, RFC 3339. */
  at: string;
  /** The names of the migrations that had made the schema. */
  migrations: string[];
  /** Files of `DATA_DIR` without which the data can't be read, in base64. */
  files: Record<string, string>;
}

export interface Table {
  name: string;
  columns: string[];
}

export interface Sequence {
  name: string;
  /** Null before its first use. */
  last: string | null;
}

export interface End {
  rows: Record<string, number>;
  sha256: string;
}

/** Writes an archive line by line, and knows at the end what it has written. */
export class ArchiveWriter {
  private readonly hash = createHash('sha256');
  private readonly rows: Record<string, number> = {};

  /** @param failure aborts when what is written goes nowhere any more */
  constructor(
    private readonly out: Writable,
    private readonly failure: AbortSignal,
  ) {}

  head(head: Head): Promise<void> {
    return this.line(`HEAD ${JSON.stringify(head)}`);
  }

  /** @param rows as COPY gives them: whole lines, in pieces of any size */
  async table(table: Table, rows: Readable): Promise<void> {
    await this.line(`TABLE ${JSON.stringify(table)}`);
    let count = 0;
    for await (const piece of rows as AsyncIterable<Buffer>) {
      for (let at = piece.indexOf(LINE_FEED); at !== -1; at = piece.indexOf(LINE_FEED, at + 1)) count++;
      await this.write(piece);
    }
    this.rows[table.name] = count;
    await this.line(END_OF_ROWS);
  }

  sequence(sequence: Sequence): Promise<void> {
    return this.line(`SEQUENCE ${JSON.stringify(sequence)}`);
  }

  /** @returns how many rows each table had */
  async end(): Promise<End['rows']> {
    const end: End = { rows: this.rows, sha256: this.hash.copy().digest('hex') };
    await this.line(`END ${JSON.stringify(end)}`);
    this.out.end();
    return this.rows;
  }

  private line(text: string): Promise<void> {
    return this.write(Buffer.from(`${text}\n`));
  }

  private async write(piece: Buffer): Promise<void> {
    this.failure.throwIfAborted();
    this.hash.update(piece);
    if (!this.out.write(piece)) await once(this.out, 'drain', { signal: this.failure });
  }
}

/** What is met when an archive is read; the rows of a table go in the order of the archive. */
export interface Visitor {
  head(head: Head): void | Promise<void>;
  table?(table: Table): void | Promise<void>;
  /** A row as COPY wrote it, without its line feed. */
  row?(row: Buffer): void | Promise<void>;
  endOfRows?(): void | Promise<void>;
  sequence?(sequence: Sequence): void | Promise<void>;
}

/**
 * Reads an archive to its end.
 * @throws BackupRefused where it is no backup, is cut off, or is not what was written
 */
export async function readArchive(archive: AsyncIterable<Buffer>, visitor: Visitor): Promise<End> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let open: string | undefined;
  let before: Buffer | undefined;
  for await (const line of linesOf(archive)) {
    if (before) hash.update(before).update('\n');
    before = line;
    if (open !== undefined && line.toString('latin1') !== END_OF_ROWS) {
      rows[open]!++;
      await visitor.row?.(line);
      continue;
    }
    const [, kind, value] = /^(HEAD|TABLE|\\\.|SEQUENCE|END)(?: (\{.*\}))?$/s.exec(line.toString()) ?? [];
    if (kind === 'HEAD') await visitor.head(headOf(value));
    else if (kind === 'TABLE') {
      const table = parsed(value) as Table;
      rows[(open = table.name)] = 0;
      await visitor.table?.(table);
    } else if (kind === END_OF_ROWS) {
      open = undefined;
      await visitor.endOfRows?.();
    } else if (kind === 'SEQUENCE') await visitor.sequence?.(parsed(value) as Sequence);
    else if (kind === 'END') {
      const end = parsed(value) as End;
      if (end.sha256 !== hash.digest('hex') || JSON.stringify(end.rows) !== JSON.stringify(rows)) {
        throw new BackupRefused('altered');
      }
      return end;
    } else throw new BackupRefused('no-backup');
  }
  throw new BackupRefused(before ? 'cut-off' : 'no-backup');
}

function headOf(value: string | undefined): Head {
  const head = parsed(value) as Head;
  if (head.format !== FORMAT) throw new BackupRefused('no-backup');
  return head;
}

function parsed(value: string | undefined): unknown {
  try {
    return JSON.parse(value ?? '{}');
  } catch (error) {
    throw new BackupRefused('altered', { cause: error });
  }
}

const LINE_FEED = 10;

async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let kept: Buffer[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (let to = piece.indexOf(LINE_FEED); to !== -1; to = piece.indexOf(LINE_FEED, from)) {
      const end = piece.subarray(from, to);
      yield kept.length > 0 ? Buffer.concat([...kept, end]) : end;
      kept = [];
      from = to + 1;
    }
    if (from < piece.length) kept.push(piece.subarray(from));
  }
}
