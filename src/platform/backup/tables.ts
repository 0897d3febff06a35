import type pg from 'pg';
import type { Table } from './archive.js';

/**
 * The product's tables with the columns that hold what nothing else gives, each after those that its rows point to.
 * Queues are not among them: they have a schema of their own, and what they hold is owed by the outbox.
 * @throws Error where tables point to each other in a circle
 */
export async function tablesInOrder(db: pg.Client): Promise<Table[]> {
  const { rows } = await db.query<Table & { needs: string[] }>(
    `select c.relname as name,
            array(select a.attname::text from pg_attribute a
                   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   order by a.attnum) as columns,
            array(select distinct f.confrelid::regclass::text from pg_constraint f
                   where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
      order by c.relname`,
  );
  const ordered: Table[] = [];
  const placed = new Set<string>();
  while (ordered.length < rows.length) {
    const next = rows.filter(({ name, needs }) => !placed.has(name) && needs.every((one) => placed.has(one)));
    if (next.length === 0) throw new Error('tables point to each other in a circle');
    for (const { name, columns } of next) {
      placed.add(name);
      ordered.push({ name, columns });
    }
  }
  return ordered;
}
