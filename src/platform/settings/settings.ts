import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Config } from '../config.js';

/** What an administrator may change while the product runs. */
export interface SettingValues {
  administrationName: string;
  /** IANA zone in which all wall-clock times of the administration are meant. */
  timeZone: string;
  /** When those who receive are mailed the day's meetings, `HH:MM` on the administration's clock; null is never. */
  dayListAt: string | null;
  /** After how many hours a request has waited too long, and those who receive are told; null is never. */
  waitingTooLongHours: number | null;
  /** Whether whoever has a document's number and access code may look up how it stands. */
  documentStatus: boolean;
  /** Whom to tell of a barrier, and when the accessibility declaration was last looked over; null is not said yet. */
  accessibilityEmail: string | null;
  accessibilityPhone: string | null;
  /** `YYYY-MM-DD` */
  accessibilityReviewedOn: string | null;
  /** Where a unit of AKSTER OFFICE receives, where no group or host is called the same; one of the ids is there. */
  documentUnits: { unit: string; scheduleId?: string | null; groupId?: string | null }[];
  /** Of whom log-in demands a second step. */
  secondFactorOf: 'nobody' | 'administrators' | 'staff';
  /** The administration's own colour, `#rrggbb`; null is the product's. */
  primaryColour: string | null;
  /** The picture beside its name; the bytes are a row of `logo`. */
  logo: { version: string; text: string } | null;
}

/** What holds until an administrator says otherwise. */
const defaults = {
  dayListAt: '07:00',
  waitingTooLongHours: 48,
  documentStatus: false,
  documentUnits: [],
  accessibilityEmail: null,
  accessibilityPhone: null,
  accessibilityReviewedOn: null,
  secondFactorOf: 'nobody' as const,
  primaryColour: null,
  logo: null,
};

// Other processes may change a setting; they are read again after this long.
const FRESH_MS = 3_000;

/** The administration's settings; their first values come from the environment. */
@Injectable()
export class Settings {
  private cached: SettingValues | undefined;
  private readAt = 0;

  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
  ) {}

  async all(): Promise<SettingValues> {
    if (this.cached && Date.now() - this.readAt < FRESH_MS) return this.cached;
    // On the caller's own connection: one more for each of many transactions would starve the pool.
    const rows = await this.em.execute<{ name: string; value: unknown }[]>('select name, value from setting');
    const stored = Object.fromEntries(rows.map((row) => [row.name, row.value]));
    this.cached = {
      ...defaults,
      administrationName: this.config.administrationName,
      timeZone: this.config.timeZone,
      ...stored,
    } as SettingValues;
    this.readAt = Date.now();
    return this.cached;
  }

  async timeZone(): Promise<string> {
    return (await this.all()).timeZone;
  }

  async change(values: Partial<SettingValues>): Promise<SettingValues> {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) continue;
      await this.em.execute(
        `insert into setting (name, value) values (?, ?::jsonb)
         on conflict (name) do update set value = excluded.value`,
        [name, JSON.stringify(value)],
      );
    }
    const before = await this.all();
    // What we wrote may not be committed yet: read again when it is asked for, not now.
    this.cached = undefined;
    return {
      ...before,
      ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    };
  }
}
