import { Migration } from '@mikro-orm/migrations';

/** Open meetings about the same document are found by its number, however it is spaced and written. */
export class Migration202611250320_same_document extends Migration {
  override up(): void {
    // As libs/domain/number-pattern.ts writes it: capitals, no spaces, Cyrillic where a Latin letter looks the same.
    this.addSql(`
      create function plain_number(number text) returns text language sql immutable parallel safe as $$
        select translate(regexp_replace(upper(normalize(replace(number, '№', ''), nfkc)), '\\s', '', 'g'),
                         'ABCEHKMOPTXY‐‑‒–—―−', 'АВСЕНКМОРТХУ-------')
      $$`);
    this.addSql(`
      create index taken_time_of_document on taken_time (plain_number(document_number))
        where document_number is not null and status in ('requested', 'approved', 'checkedIn')`);
  }
}
