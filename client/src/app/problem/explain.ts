import { inject, Injectable } from '@angular/core';
import { Say } from '../words/say';
import { When } from '../ui/when';
import { type Change, Problem } from './problem';

/** Nobody answered: what the client itself says then. */
const OURS = ['offline', 'not-sent', 'unreachable'] as const;

/** Says to the reader what happened and what to do: by the code, or else with the server's own sentence. */
@Injectable({ providedIn: 'root' })
export class Explain {
  private readonly say = inject(Say);
  private readonly when = inject(When);

  text(failure: unknown): string {
    const { code, detail, changes } = Problem.from(failure);
    const seen = changes.filter(({ event }) => this.say.knows(`problem.changed.events.${event}`));
    if (code === 'stale' && seen.length > 0) {
      return this.say.text('problem.changed.since', {
        what: seen.map((one) => this.inWords(one)).join('; '),
      });
    }
    const known = `problem.${code}`;
    if (this.say.knows(known)) return this.say.text(known);
    const ours = OURS.find((one) => one === code);
    if (ours) return this.say.text(`ui.failed.${ours}`);
    return detail || this.say.text('ui.failed.unexpected');
  }

  private inWords({ event, at, actor: { kind, name } }: Change): string {
    const by = `problem.changed.by.${kind}`;
    const who = name ?? (this.say.knows(by) ? this.say.text(by) : '');
    const facts = [this.when.soon(at), who].filter(Boolean).join(', ');
    const what = `problem.changed.events.${event}`;
    return `${this.say.knows(what) ? this.say.text(what) : event} (${facts})`;
  }
}
