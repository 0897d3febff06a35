import { Migration } from '@mikro-orm/migrations';
import { randomBytes } from 'node:crypto';

/** The one key under which links into video rooms are signed: every process reads the same. */
export class Migration202611271100_room_key extends Migration {
  override up(): void {
    this.addSql(`
      create table room_key (
        one boolean primary key default true check (one),
        secret bytea not null check (length(secret) >= 32)
      )`);
    this.addSql(`insert into room_key (secret) values ('\\x${randomBytes(32).toString('hex')}')`);
  }
}
