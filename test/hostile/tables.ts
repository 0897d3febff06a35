import type { EntityManager } from '@mikro-orm/postgresql';

export type Sums = Record<string, string | null>;

/** Tells whether anything was written: by the next transaction's number at once, by the contents where that moved. */
export class Tables {
  private last: { next: string; sums: Sums } | undefined;

  private constructor(
    private readonly em: EntityManager,
    private readonly contents: string,
  ) {}

  static async open(em: EntityManager): Promise<Tables> {
    const tables: { name: string }[] = await em.execute(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const sums = tables.map(
      ({ name }) =>
        `select '${name}' as name, sum(hashtextextended(t::text, 0))::text as sum from "${name}" t`,
    );
    return new Tables(em, sums.join(' union all '));
  }

  /** As they are now: a sum of each table's rows, read again only where somebody has written since the last time. */
  async now(): Promise<Sums> {
    const next = await this.next();
    if (this.last?.next !== next) this.last = { next, sums: await this.sums() };
    return this.last.sums;
  }

  /** The number that the next writing transaction on the server will have. */
  private async next(): Promise<string> {
    const [row] = await this.em.execute<{ next: string }[]>(
      'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
    );
    return row!.next;
  }

  private async sums(): Promise<Sums> {
    const rows = await this.em.execute<{ name: string; sum: string | null }[]>(this.contents);
    return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
  }
}
