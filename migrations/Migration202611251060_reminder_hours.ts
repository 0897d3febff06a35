import { Migration } from '@mikro-orm/migrations';

/** Rules stored before there were reminders have the default of new ones, so that every schedule is of one shape. */
export class Migration202611251060_reminder_hours extends Migration {
  override up(): void {
    this.addSql(`update schedule set rules = '{"reminderHours": [24, 2]}'::jsonb || rules`);
    this.addSql(`
      update schedule_version
         set content = jsonb_set(content, '{rules}', '{"reminderHours": [24, 2]}'::jsonb || (content->'rules'))`);
  }
}
