import { inject, Injectable } from '@angular/core';
import { Say } from '../words/say';
import { When } from '../ui/when';
import { type Change, Problem } from './problem';
import { problem as known } from './words.bg';

const { changed } = known;
const OURS = ['offline', 'unreachable'];

/** Says to the reader what happened and what to do: by the code, or else with the server's own sentence. */
@Injectable({ providedIn: 'root' })
export class Explain {
  private readonly say = inject(Say);
  private readonly when = inject(When);

  text(failure: unknown): string {
    const { code, detail, changes } = Problem.from(failure);
    const seen = changes.filter(({ event }) => event in changed.events);
    if (code === 'stale' && seen.length > 0) {
      return this.say.text('problem.changed.since', {
        what: seen.map((one) => this.inWords(one)).join('; '),
      });
    }
    if (code in known && code !== 'changed') return this.say.text(`problem.${code}`);
    if (OURS.includes(code)) return this.say.text(`ui.failed.${code}`);
    return detail || this.say.text('ui.failed.unexpected');
  }

  private inWords({ event, at, actor: { kind, name } }: Change): string {
    const who = name ?? (kind in changed.by ? this.say.text(`problem.changed.by.${kind}`) : '');
    const facts = [this.when.soon(at), who].filter(Boolean).join(', ');
    return `${this.say.text(`problem.changed.events.${event}`)} (${facts})`;
  }
}
