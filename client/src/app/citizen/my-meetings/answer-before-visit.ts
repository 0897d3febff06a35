import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { acceptAnswer, declineAnswer } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { ifVersion } from '../../session/api-calls';
import { AskFirst } from '../../ui/ask-first';
import { Labelled } from '../../ui/labelled';
import { Notice } from '../../ui/notice';
import { When } from '../../ui/when';
import type { Below } from '../../words/keys';
import { Say } from '../../words/say';
import { answerIsOpen } from './answer-is-open';

/** The administration has answered in writing: is that enough, or should the meeting stand? */
@Component({
  selector: 'app-answer-before-visit',
  imports: [Labelled, Notice, TranslocoDirective],
  templateUrl: './answer-before-visit.html',
  styleUrl: './answer-before-visit.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerBeforeVisit {
  readonly meeting = input.required<Meeting>();
  readonly decided = output<Meeting>();
  /** It is no longer what the reader saw. */
  readonly stale = output<string>();
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly keeping = signal(false);
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly isOpen = computed(() => answerIsOpen(this.meeting(), Date.now()));

  protected async accept(): Promise<void> {
    const words = (key: Below<'portal.meeting.answer.ask'>) =>
      this.say.text(`portal.meeting.answer.ask.${key}`);
    const { id, version, start } = this.meeting();
    const sure = await this.ask.confirm({
      title: words('title'),
      meaning: this.say.text('portal.meeting.answer.ask.meaning', { time: this.when.chosen(start) }),
      act: words('act'),
      keep: words('keep'),
    });
    if (sure) await this.tell(() => this.api.invoke(acceptAnswer, { id }, ifVersion(version)));
  }

  protected async decline(note: string): Promise<void> {
    const { id, version } = this.meeting();
    const body = { note: note.trim() || null };
    await this.tell(() => this.api.invoke(declineAnswer, { id, body }, ifVersion(version)));
  }

  /** The button that was pressed goes away: the focus goes on to what came in its place. */
  protected keep(keeping: boolean): void {
    this.keeping.set(keeping);
    const next = keeping ? 'textarea' : '.meet';
    afterNextRender(() => this.host.querySelector<HTMLElement>(next)?.focus(), { injector: this.injector });
  }

  private async tell(write: () => Promise<Meeting>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failed.set('');
    try {
      this.decided.emit(await write());
    } catch (failure) {
      const { status } = Problem.from(failure);
      // What was typed stays where only the way there failed.
      if (status === 409 || status === 412) this.stale.emit(this.explain.text(failure));
      else this.failed.set(this.explain.text(failure));
    }
    this.busy.set(false);
  }
}
