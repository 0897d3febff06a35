import { inject, Injectable } from '@angular/core';
import { Say } from '../words/say';
import { Problem } from './problem';
import { problem as known } from './words.bg';

const OURS = ['offline', 'unreachable'];

/** Says to the reader what happened and what to do: by the code, or else with the server's own sentence. */
@Injectable({ providedIn: 'root' })
export class Explain {
  private readonly say = inject(Say);

  text(failure: unknown): string {
    const { code, detail } = Problem.from(failure);
    if (code in known) return this.say.text(`problem.${code}`);
    if (OURS.includes(code)) return this.say.text(`ui.failed.${code}`);
    return detail || this.say.text('ui.failed.unexpected');
  }
}
