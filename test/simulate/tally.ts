import { quantile } from '../bench/numbers.js';

/** Times calls and counts how they ended. */
export class Clock {
  private readonly calls = new Map<string, { ms: number[]; outcomes: Record<string, number> }>();

  async time<T>(name: string, call: () => Promise<{ outcome: string; value: T }>): Promise<T> {
    const begun = performance.now();
    const { outcome, value } = await call().catch((error: unknown) => ({
      outcome: `no answer (${String((error as Error).cause ?? error)})`,
      value: {} as T,
    }));
    const of = this.calls.get(name) ?? { ms: [], outcomes: {} };
    this.calls.set(name, of);
    of.ms.push(performance.now() - begun);
    of.outcomes[outcome] = (of.outcomes[outcome] ?? 0) + 1;
    return value;
  }

  /** A table in Markdown, a row a kind of call. */
  table(): string {
    const rows = [...this.calls].map(([name, { ms, outcomes }]) => {
      const at = (share: number) => `${Math.round(quantile(ms, share))} ms`;
      const ended = Object.entries(outcomes).map(([outcome, count]) => `${count} ${outcome}`);
      return `| ${[name, ms.length, at(0.5), at(0.95), at(0.99), ended.join(', ')].join(' | ')} |`;
    });
    return [
      '| call | count | median | 95 % | 99 % | how they ended |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  }
}
