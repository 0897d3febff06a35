import { signal } from '@angular/core';
import type { Meeting } from 'contract/models';
import type { Refusal } from './refusal-form';

/** What a member of staff has decided about a request, or noted of a meeting, as they saw it. */
export type Decision =
  | { meeting: Meeting; act: 'approve'; note: string | null; videoUrl: string | null }
  | { meeting: Meeting; act: 'refuse'; refusal: Refusal }
  | { meeting: Meeting; act: Outcome };

/** What is noted of a meeting on its day. */
export type Outcome = 'checkIn' | 'hold' | 'miss';

/** How long a decision can be taken back. */
export const TIME_TO_UNDO = 5000;

/** Holds the last decision back for as long as it can be undone; a second one, or leaving, sends it at once. */
export class DecisionQueue {
  private readonly held = signal<Decision | null>(null);
  /** The one that can still be taken back. */
  readonly pending = this.held.asReadonly();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: (decision: Decision) => void) {}

  decide(decision: Decision): void {
    this.flush();
    this.held.set(decision);
    this.timer = setTimeout(() => this.flush(), TIME_TO_UNDO);
  }

  undo(): Decision | null {
    return this.take();
  }

  /** Nothing decided may be lost: whatever is held goes out now. */
  flush(): void {
    const decision = this.take();
    if (decision) this.send(decision);
  }

  private take(): Decision | null {
    clearTimeout(this.timer);
    const decision = this.held();
    this.held.set(null);
    return decision;
  }
}
