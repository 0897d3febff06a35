import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { Explain } from '../../problem/explain';
import { AskFirst } from '../../ui/ask-first';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { Decisions } from '../decide-meetings/decisions';
import { Waiting } from '../waiting';
import { type Act, actsFor } from './acts';
import { MeetingChanges } from './meeting-changes';
import { MeetingWrites } from './meeting-writes';
import { REASONS } from './reasons';

/** The buttons for what can be done about a meeting now; hard ones ask why first. */
@Component({
  selector: 'app-meeting-acts',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <div class="acts">
        @for (act of acts(); track act) {
          <button
            type="button"
            class="btn"
            [class.small]="small()"
            [class.ghost]="!$first || act === 'move' || act === 'answer'"
            [class.no]="act === 'cancel' || act === 'refuse' || act === 'miss'"
            [attr.aria-disabled]="busy() ? 'true' : null"
            [attr.aria-label]="small() ? t(\`office.acts.\${act}\`) + ': ' + name() : null"
            (click)="perform(act)"
          >
            {{ t(\`office.acts.\${act}\`) }}
          </button>
        }
      </div>
      <p role="alert" class="failed">{{ failed() }}</p>
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
    }
    .failed {
      color: var(--no);
      font-weight: 600;
    }
    .failed:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingActs {
  readonly meeting = input.required<Meeting>();
  readonly small = input(false);
  /** On a list only what belongs to the day. */
  readonly of = input<readonly Act[]>();
  /** What became of it can be taken back for a moment; the page has to show `asDecided`. */
  readonly undoable = input(false);
  readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly ask = inject(AskFirst);
  private readonly changes = inject(MeetingChanges);
  private readonly decisions = inject(Decisions);
  private readonly explain = inject(Explain);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  private readonly waiting = inject(Waiting);
  private readonly when = inject(When);
  private readonly writes = inject(MeetingWrites);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly name = computed(() => {
    const { givenName, familyName } = this.meeting().attendee;
    return `${givenName} ${familyName}`;
  });
  protected readonly acts = computed(() => {
    const meeting = this.decisions.asDecided(this.meeting());
    const possible = actsFor(meeting, this.waiting.now(), (at) => this.when.date(at));
    return possible.filter((act) => this.of()?.includes(act) ?? true);
  });

  /** By a key: only what could be pressed as well. */
  note(act: Act): void {
    if (this.acts().includes(act)) void this.perform(act);
  }

  protected async perform(act: Act): Promise<void> {
    if (this.busy()) return;
    if (this.undoable() && (act === 'checkIn' || act === 'hold' || act === 'miss')) {
      this.decisions.decide({ meeting: this.meeting(), act });
      this.keepFocus();
      return;
    }
    if (act === 'move') return this.move();
    if (act === 'answer') return this.answer();
    const write = await this.prepare(act);
    if (!write) return;
    this.busy.set(true);
    this.failed.set('');
    try {
      await write();
      this.keepFocus();
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.busy.set(false);
    // Also after a refusal: someone else may have changed it, and the reader is to see how it is now.
    this.changes.happened();
  }

  /** The button that was pressed goes away with the act: its meeting takes the focus, and not the top of the page. */
  private keepFocus(): void {
    if (!this.host.contains(document.activeElement) && document.activeElement !== document.body) return;
    const around = this.host.closest('li, app-meeting-view');
    around?.querySelector<HTMLElement>('.row-link, h2')?.focus({ preventScroll: true });
  }

  private async prepare(act: Exclude<Act, 'move' | 'answer'>): Promise<(() => Promise<Meeting>) | null> {
    const meeting = this.meeting();
    if (act === 'refuse') {
      const { askRefusal } = await import('./refuse-meeting');
      const refusal = await askRefusal(this.injector, meeting);
      return refusal && (() => this.writes.refuse(meeting, refusal));
    }
    if (act !== 'cancel') return () => this.writes[act](meeting);
    const reason = await this.reasonToCancel();
    return reason === null ? null : () => this.writes.cancel(meeting, reason);
  }

  private reasonToCancel(): Promise<string | null> {
    const facts = { name: this.name(), when: this.when.chosen(this.meeting().start) };
    return this.ask.reason({
      title: this.say.text('office.acts.ask.cancel.title', facts),
      meaning: this.say.text('office.acts.ask.cancel.meaning'),
      act: this.say.text('office.acts.ask.cancel.act'),
      keep: this.say.text('office.acts.ask.keep'),
      reason: {
        label: this.say.text('ui.reason.label'),
        presets: REASONS.map((preset) => this.say.text(`office.acts.presets.${preset}`)),
      },
    });
  }

  private async answer(): Promise<void> {
    const { openAnswerMeeting } = await import('./answer-meeting');
    if (await openAnswerMeeting(this.injector, this.meeting())) this.changes.happened();
  }

  private async move(): Promise<void> {
    const { openMoveMeeting } = await import('./move-meeting');
    await openMoveMeeting(this.injector, this.meeting());
    this.changes.happened();
  }
}
