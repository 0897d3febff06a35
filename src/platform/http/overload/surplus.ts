/** How often the process looks at itself. */
export const LOOK_MS = 100;
const SECOND = 1000 / LOOK_MS;
/** So many at once are a race for one time, or a program that does hundreds of things side by side, however slow the machine is. */
const FEW = 256;
/** So many turned away in a second are hardly any. */
const HARDLY_ANY = 64;
/** The share of a while in which the process did nothing but work: more is to be had of it no more. */
const BUSY = 0.8;
/** For how many looks too many must have been in hand before anybody is turned away. */
const PATIENCE = SECOND;
/** For how many looks hardly anybody must have been turned away before everybody is let in again: two seconds. */
const CALM = 2 * SECOND;
/** How many are worked on at once meanwhile: enough to keep the process and the connections to PostgreSQL at work. */
const AT_ONCE = 16;
/** What is written ends what somebody has begun (a time held, a form filled in), so it has places that reading has not. */
const AT_ONCE_TO_WRITE = 2 * AT_ONCE;

/**
 * Who of those that come is more than this process can bear. Whoever is in is answered. Who comes is turned away only
 * once the process has been busy for a second and has more in hand than it answered in it: whoever came now would wait
 * longer than that. A race of some hundreds who come at the same moment is let in as a whole. ADR 54.
 */
export class Surplus {
  /** Requests that are let in and not answered yet. */
  inHand = 0;
  /** Whether the surplus is being turned away. */
  isTurnedAway = false;
  private readonly answered = new LastSecond();
  private readonly refused = new LastSecond();
  private looksInTrouble = 0;
  private looksInPeace = 0;

  /** @returns whether there is a place; then `leave` must be called once it is answered or given up */
  enter(writes: boolean): boolean {
    if (this.isTurnedAway && this.inHand >= (writes ? AT_ONCE_TO_WRITE : AT_ONCE)) {
      this.refused.count();
      return false;
    }
    this.inHand++;
    return true;
  }

  leave(): void {
    this.inHand--;
    this.answered.count();
  }

  /**
   * To be called each `LOOK_MS`.
   * @param busy the share of the time since the last look in which the process was at work, 0 to 1, or more with threads
   * @param waitForDatabase how many wait for a connection to PostgreSQL: then it is that which has too much to do
   */
  look(busy: number, waitForDatabase: number): void {
    const [answered, refused] = [this.answered.look(), this.refused.look()];
    const isFull = busy > BUSY || waitForDatabase > 0;
    const inTrouble = isFull && this.inHand > FEW && this.inHand > answered;
    this.looksInTrouble = inTrouble ? this.looksInTrouble + 1 : 0;
    this.looksInPeace = refused <= HARDLY_ANY && !inTrouble ? this.looksInPeace + 1 : 0;
    if (this.looksInTrouble >= PATIENCE) this.isTurnedAway = true;
    else if (this.looksInPeace >= CALM) this.isTurnedAway = false;
  }
}

/** How often something happened in the last second. */
class LastSecond {
  private now = 0;
  private readonly atEach: number[] = [];

  count(): void {
    this.now++;
  }

  look(): number {
    this.atEach.push(this.now);
    if (this.atEach.length > SECOND) this.atEach.shift();
    this.now = 0;
    return this.atEach.reduce((sum, one) => sum + one, 0);
  }
}
