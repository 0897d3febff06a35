type Close = () => Promise<void>;

// Longer than a worker may need for the message in hand.
const MOST_MS = 40_000;

/**
 * What a process has opened, closed in reverse order when it is told to end (Ctrl-C, a container's stop): also in the
 * middle of starting, when something is still being opened.
 */
export class Lifetime {
  private readonly closes: Close[] = [];
  private ending: Promise<void> | undefined;

  /**
   * Registers it before it is open, so that a signal which comes meanwhile closes it too; then nothing further is begun.
   * @throws Error where the process was told to end meanwhile: see `isEnding`
   */
  open<T>(opening: Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> {
    this.closes.unshift(async () => {
      const opened = await opening.then(
        (value) => ({ value }),
        () => undefined, // whoever opens it hears of that
      );
      if (opened) await close(opened.value);
    });
    return opening.then((opened) => {
      if (this.ending) throw new Error('told to end while starting');
      return opened;
    });
  }

  /** Whether it is over, or about to be: what fails now fails because of that. */
  get isEnding(): boolean {
    return this.ending !== undefined;
  }

  end(): Promise<void> {
    return (this.ending ??= this.closeAll());
  }

  endOnSignal(say: (line: string) => void): void {
    const stop = (signal: string): void => {
      if (this.ending) return;
      say(`\nСпира се (${signal}) · Stopping`);
      setTimeout(() => {
        console.error(`Не спря за ${MOST_MS / 1000} s и се прекъсва · Did not stop in time and is cut short`);
        process.exit(1);
      }, MOST_MS).unref();
      this.end().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  }

  private async closeAll(): Promise<void> {
    for (let close = this.closes.shift(); close; close = this.closes.shift()) await close();
  }
}
