import { inject, Injectable, signal } from '@angular/core';
import { Api } from 'contract/api';
import { listOfficeSlots } from 'contract/functions';
import type { Meeting, Slot } from 'contract/models';
import { Explain } from '../../problem/explain';
import { AskFirst } from '../../ui/ask-first';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { MeetingChanges } from '../meeting/meeting-changes';
import { MeetingWrites } from '../meeting/meeting-writes';
import { REASONS } from '../meeting/reasons';
import { freeNear } from './free-near';
import type { Drop } from './hours-grid';

/** A meeting that is moved by hand: where it may go, why, and what became of it. */
@Injectable()
export class Moving {
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly changes = inject(MeetingChanges);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  private readonly when = inject(When);
  private readonly writes = inject(MeetingWrites);
  private free: Promise<Slot[]> = Promise.resolve([]);
  /** The free times of the meeting in the hand. */
  readonly shown = signal<readonly Slot[]>([]);
  /** Whose they are. */
  readonly hostId = signal('');
  readonly done = signal('');
  readonly failed = signal('');

  /** It has been taken up: the times to which it may go are looked up meanwhile. */
  take({ scheduleId, host }: Meeting, days: readonly string[]): void {
    const [first, last] = [days[0]!, days.at(-1)!];
    const today = this.when.today();
    this.hostId.set(host.id);
    this.done.set('');
    this.failed.set('');
    this.free =
      last < today ? Promise.resolve([]) : this.look(scheduleId, first > today ? first : today, last);
    const asked = this.free;
    asked.then(
      (slots) => asked === this.free && this.shown.set(slots),
      () => this.shown.set([]),
    );
  }

  /** It has been let go where it was, or beside the grid. */
  leave(): void {
    this.free = Promise.resolve([]);
    this.shown.set([]);
  }

  /** It has been let go elsewhere: asks why it is to be there, and puts it back unless it is moved. */
  async drop({ meeting, at, showAt, back, settled }: Drop): Promise<void> {
    try {
      const free = freeNear(await this.free, at);
      if (free) showAt(free.start);
      const reason = free && (await this.why(meeting, free.start));
      if (!free) this.failed.set(this.say.text('office.calendar.notFree', { when: this.when.chosen(at) }));
      if (!free || !reason) return back();
      await this.writes.move(meeting, free.start, reason);
      this.moved(meeting, free.start);
    } catch (failure) {
      back();
      this.failed.set(this.explain.text(failure));
      // Somebody else has changed it, or taken the time: the reader is to see how things are now.
      this.changes.happened();
    } finally {
      this.shown.set([]);
      settled();
    }
  }

  /** It was moved by choosing a time; null where it stays. */
  afterwards(meeting: Meeting, start: string | null): void {
    this.failed.set('');
    if (start) this.moved(meeting, start);
    else this.changes.happened();
  }

  /** Says so, and shows it where it is now. */
  private moved(meeting: Meeting, start: string): void {
    const facts = { name: nameOf(meeting), when: this.when.chosen(start) };
    this.done.set(this.say.text('office.calendar.moved', facts));
    this.changes.happened();
  }

  private async look(id: string, from: string, to: string): Promise<Slot[]> {
    return (await this.api.invoke(listOfficeSlots, { id, from, to })).slots;
  }

  private why(meeting: Meeting, start: string): Promise<string | null> {
    const [from, to] = [this.when.chosen(meeting.start), this.when.chosen(start)];
    return this.ask.reason({
      title: this.say.text('office.move.title', { name: nameOf(meeting) }),
      meaning: this.say.text('office.calendar.fromTo', { from, to }),
      act: this.say.text('office.move.to', { when: to }),
      keep: this.say.text('office.acts.ask.keep'),
      calm: true,
      reason: {
        label: this.say.text('ui.reason.label'),
        hint: this.say.text('office.move.reasonHint'),
        presets: REASONS.map((preset) => this.say.text(`office.acts.presets.${preset}`)),
      },
    });
  }
}

const nameOf = ({ attendee: { givenName, familyName } }: Meeting): string => `${givenName} ${familyName}`;
