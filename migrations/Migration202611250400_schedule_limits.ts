import { Migration } from '@mikro-orm/migrations';

/** Rules stored before a citizen's limits existed have none: said in them, so that every schedule is of one shape. */
export class Migration202611250400_schedule_limits extends Migration {
  override up(): void {
    this.addSql(`
      update schedule set rules = '{
        "documentNumberPattern": null, "documentNumberExample": null, "topics": [],
        "latestCancellationHours": null, "openMeetingsHere": null, "openMeetingsInAll": null,
        "blockedDaysAfterMissed": null, "sameMatterMonths": null, "orderNumber": null
      }'::jsonb || rules`);
  }
}
