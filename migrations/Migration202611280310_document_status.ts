import { Migration } from '@mikro-orm/migrations';

/** A citizen's look at the status of their document stands in the same trail: nobody's account, for no meeting. */
export class Migration202611280310_document_status extends Migration {
  override up(): void {
    this.addSql(`
      alter table document_look_up
        alter column account_id drop not null,
        alter column meeting_id drop not null,
        drop constraint document_look_up_what_check,
        add constraint document_look_up_what_check check (what in ('document', 'attachment', 'status')),
        add constraint only_a_status_is_anybodys
          check ((what = 'status') = (account_id is null) and (what = 'status') = (meeting_id is null))`);
  }
}
