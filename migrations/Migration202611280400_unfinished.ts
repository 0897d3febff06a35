import { Migration } from '@mikro-orm/migrations';

/** Why a reaction is not done, and that somebody wants it to be run again. */
export class Migration202611280400_unfinished extends Migration {
  override up(): void {
    this.addSql(
      'alter table event_reaction add fault text, add failed_at timestamptz, add run_again_at timestamptz',
    );
    this.addSql(
      `create index event_reaction_again on event_reaction (run_again_at)
        where run_again_at is not null and done_at is null`,
    );
  }
}
