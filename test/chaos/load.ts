import { setTimeout as pause } from 'node:timers/promises';
import { Caller } from '../kit/caller.js';
import { until } from '../kit/until.js';

type Chance = <T>(of: readonly T[]) => T;

/** People who go on asking for meetings and deciding about them, whatever answers they get. */
export class Load {
  acts = 0;
  unanswered = 0;
  races = 0;
  /** Times that more than one was told are theirs. */
  readonly soldTwice: string[] = [];
  /** What came instead of the answer that was hoped for, and how often. */
  readonly answers: Record<string, number> = {};
  private over = false;
  private readonly running: Promise<void>[] = [];

  private constructor(
    readonly staff: Caller,
    private readonly citizens: Caller[],
    private readonly times: { scheduleId: string; start: string }[],
    private readonly chance: Chance,
  ) {}

  static async start(url: string, chance: Chance): Promise<Load> {
    const names = ['maria', 'georgi', 'zhivko', 'yulia', 'ann'];
    const citizens = await Promise.all(names.map((n) => Caller.logIn(url, `${n}@citizens.example`)));
    const staff = await Caller.logIn(url, 'kabinet@rozovets.example');
    const times = await citizens[0]!.freeTimes();
    // Meetings that stand, so that there is something to be reminded of.
    for (const citizen of citizens) {
      const id = await citizen.requestMeeting(times.pop());
      const { ok, status } = await staff.post(`/office/meetings/${id}/approve`);
      if (!ok) throw new Error(`the meeting could not be approved: ${status}`);
    }
    const load = new Load(staff, citizens, times, chance);
    load.running.push(...citizens.map((citizen) => load.live(citizen)), load.race());
    return load;
  }

  async stop(): Promise<void> {
    this.over = true;
    await Promise.all(this.running);
  }

  /** A request that the office is told of, as soon as what was killed last has recovered. */
  async ask(): Promise<void> {
    const asks = () => this.citizens[0]!.requestMeeting().catch(() => undefined);
    await until('a request is taken', asks, 60_000);
  }

  /** Everybody wants the same time at the same moment, again and again. */
  private async race(): Promise<void> {
    while (!this.over) {
      const time = this.chance(this.times);
      const asked = await Promise.allSettled(
        this.citizens.map((citizen) => citizen.requestMeeting(time).then((id) => ({ citizen, id }))),
      );
      const got = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      this.races++;
      if (got.length > 1) this.soldTwice.push(time.start);
      for (const { citizen, id } of got)
        await citizen.post(`/meetings/${id}/cancel`, { reason: 'Няма нужда' }).catch(() => undefined);
      await pause(this.chance([1_000, 2_000]));
    }
  }

  private async live(citizen: Caller): Promise<void> {
    while (!this.over) {
      await this.act(citizen).then(
        () => this.acts++,
        (error: unknown) => {
          this.unanswered++;
          const words = /"code":"[^"]+"|fetch failed/.exec(String(error))?.[0] ?? 'other';
          this.answers[words] = (this.answers[words] ?? 0) + 1;
        },
      );
      await pause(this.chance([200, 500, 800]));
    }
  }

  private async act(citizen: Caller): Promise<void> {
    const id = await citizen.requestMeeting(this.chance(this.times));
    if (this.over) return;
    const office = this.chance(['approve', 'refuse', 'cancel', 'none']);
    if (office === 'approve') await this.staff.post(`/office/meetings/${id}/approve`);
    else if (office !== 'none')
      await this.staff.post(`/office/meetings/${id}/${office}`, { reason: 'Заета' });
    // The time is free again for the next one.
    await citizen.post(`/meetings/${id}/cancel`, { reason: 'Няма нужда' });
  }
}
