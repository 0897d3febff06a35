import { createHmac, randomBytes } from 'node:crypto';

/** What somebody wanted in vain: nothing was free, another was faster, or the time could not be booked any more. */
export type UnmetDemandKind = 'nothingFree' | 'slotTaken' | 'slotNotOffered';

/** The counts of one schedule and day. */
export interface DemandCount {
  scheduleId: string;
  /** In the administration's zone. */
  day: string;
  nothingFree: number;
  slotTaken: number;
  slotNotOffered: number;
}

/** Beyond this nobody more is counted that day: a flood of addresses costs a few megabytes and no more. */
const MOST_REMEMBERED = 50_000;

/**
 * Counts each of those who wanted a time once a day, for each schedule and kind, so that neither a reader who reloads nor
 * a robot makes a crowd. Who it was is forgotten: what is remembered is a hash under a key of the day, in memory alone.
 */
export class DailyDemand {
  private counts = new Map<string, DemandCount>();
  private seen = new Set<string>();
  private key = randomBytes(32);
  private today = '';

  /** @param whose tells those apart who want: a network, an account */
  note(kind: UnmetDemandKind, scheduleId: string, whose: string, day: string): void {
    if (day !== this.today) this.begin(day);
    if (this.seen.size >= MOST_REMEMBERED) return;
    const who = createHmac('sha256', this.key).update(`${kind} ${scheduleId} ${whose}`).digest('base64url');
    if (this.seen.has(who)) return;
    this.seen.add(who);
    const place = `${scheduleId} ${day}`;
    const count = this.counts.get(place) ?? none(scheduleId, day);
    this.counts.set(place, { ...count, [kind]: count[kind] + 1 });
  }

  /** What was counted since it was last taken; whoever takes it stores it, or gives it back. */
  take(): DemandCount[] {
    const taken = [...this.counts.values()];
    this.counts = new Map();
    return taken;
  }

  giveBack(counts: readonly DemandCount[]): void {
    for (const { scheduleId, day, ...more } of counts) {
      const place = `${scheduleId} ${day}`;
      const since = this.counts.get(place) ?? none(scheduleId, day);
      this.counts.set(place, {
        ...since,
        nothingFree: since.nothingFree + more.nothingFree,
        slotTaken: since.slotTaken + more.slotTaken,
        slotNotOffered: since.slotNotOffered + more.slotNotOffered,
      });
    }
  }

  private begin(day: string): void {
    this.today = day;
    this.seen = new Set();
    this.key = randomBytes(32);
  }
}

const none = (scheduleId: string, day: string): DemandCount => ({
  ...{ scheduleId, day, nothingFree: 0, slotTaken: 0, slotNotOffered: 0 },
});
