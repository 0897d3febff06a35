import type { EntityManager } from '@mikro-orm/postgresql';
import type { PostgreSqlConnection } from '@mikro-orm/postgresql';

/**
 * A statement that is sent so often that PostgreSQL shall plan it once for each connection: the ORM writes values into
 * the text, and each text would be planned anew. Inside a transaction it is sent over that transaction's connection as
 * any other.
 */
export class Prepared<Row> {
  private readonly numbered: string;

  /**
   * @param name of its own, kept by the server for each connection
   * @param text with `?` for each value, and no list for any of them
   */
  constructor(
    private readonly name: string,
    readonly text: string,
  ) {
    let count = 0;
    this.numbered = text.replace(/\?/g, () => `$${++count}`);
  }

  /** @throws what the ORM would throw for the same fault of the database */
  async rows(em: EntityManager, values: readonly unknown[]): Promise<Row[]> {
    if (em.isInTransaction()) return em.execute<Row[]>(this.text, [...values]);
    const pool = await (em.getConnection() as PostgreSqlConnection).getNativeClient();
    try {
      const sent = values.map((value) => (value instanceof Date ? value.toISOString() : value));
      const { rows } = await pool.query({ name: this.name, text: this.numbered, values: sent });
      return rows as Row[];
    } catch (error) {
      throw em.getDriver().convertException(error as Error);
    }
  }
}
