import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listMyMeetings } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Heading } from '../../ui/heading';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import { StatusWord } from '../../ui/status-word';
import { When } from '../../ui/when';
import { answerIsOpen } from './answer-is-open';
import { whom } from '../book-meeting/whom';

type Which = 'upcoming' | 'past';

/** A citizen's own meetings: those to come, or those that were. */
@Component({
  selector: 'app-my-meetings',
  imports: [Heading, Notice, Pending, RouterLink, StatusWord, TranslocoDirective],
  templateUrl: './my-meetings.html',
  styleUrl: './my-meetings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyMeetings {
  readonly when = input<string>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  protected readonly clock = inject(When);
  protected readonly both: readonly Which[] = ['upcoming', 'past'];
  protected readonly which = computed<Which>(() => (this.when() === 'past' ? 'past' : 'upcoming'));

  protected readonly first = resource({
    params: () => ({ when: this.which() }),
    loader: ({ params }) => this.api.invoke(listMyMeetings, params),
  });
  protected readonly meetings = linkedSignal<readonly Meeting[]>(() =>
    this.first.hasValue() ? this.first.value().items : [],
  );
  protected readonly next = linkedSignal(() =>
    this.first.hasValue() ? this.first.value().nextCursor : null,
  );
  protected readonly notMore = signal('');

  protected awaitsWord(meeting: Meeting): boolean {
    return answerIsOpen(meeting, Date.now());
  }

  protected withWhom({ scheduleTitle, host }: Meeting): string {
    return whom({ title: scheduleTitle, host }).join(' · ');
  }

  protected async more(cursor: string): Promise<void> {
    try {
      const page = await this.api.invoke(listMyMeetings, { when: this.which(), cursor });
      this.meetings.update((known) => [...known, ...page.items]);
      this.next.set(page.nextCursor);
      this.notMore.set('');
    } catch (failure) {
      this.notMore.set(this.explain.text(failure));
    }
  }
}
