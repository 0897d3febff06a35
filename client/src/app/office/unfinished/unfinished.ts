import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  input,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listUnfinished, runAgain, runAllAgain } from 'contract/functions';
import type { UnfinishedReaction } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { openMeetingSheet } from '../meeting/meeting-sheet';

const PAGE = 50;
/** A try takes seconds; whoever has mended something wants to see whether it helped. */
const LOOK_EVERY = 5_000;

/** What should have followed an event and has not, why, and how to have it run again. */
@Component({
  selector: 'app-unfinished',
  imports: [Heading, Pending, RouterLink, TranslocoDirective],
  templateUrl: './unfinished.html',
  styleUrl: './unfinished.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnfinishedPage {
  readonly cursor = input<string>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly done = signal('');
  protected readonly failed = signal('');
  protected readonly page = resource({
    params: () => ({ limit: PAGE, cursor: this.cursor() || undefined }),
    loader: ({ params }) => this.api.invoke(listUnfinished, params),
  });

  constructor() {
    const document = inject(DOCUMENT);
    const looking = setInterval(() => {
      const nothing = this.page.hasValue() && this.page.value().items.length === 0;
      if (document.visibilityState === 'visible' && !nothing) this.page.reload();
    }, LOOK_EVERY);
    inject(DestroyRef).onDestroy(() => clearInterval(looking));
  }

  /** In the reader's words; by its own name where it has none yet. */
  protected word(of: 'event' | 'reaction', name: string): string {
    const key = `office.unfinished.${of}.${name}`;
    return this.say.knows(key) ? this.say.text(key) : name;
  }

  protected openMeeting(id: string): void {
    openMeetingSheet(this.injector, id);
  }

  protected run({ eventId, reaction }: UnfinishedReaction): Promise<void> {
    return this.ask(() => this.api.invoke(runAgain, { eventId, reaction: reaction! }));
  }

  protected runAll(): Promise<void> {
    return this.ask(() => this.api.invoke(runAllAgain));
  }

  /** Buttons go away with what is done: the heading takes the focus, and not the top of the page. */
  private async ask(act: () => Promise<{ count: number }>): Promise<void> {
    this.done.set('');
    this.failed.set('');
    try {
      const { count } = await act();
      this.done.set(this.say.count('office.unfinished.asked', count));
    } catch (failure) {
      // Done meanwhile: the list shows so.
      if (Problem.from(failure).status !== 404) this.failed.set(this.explain.text(failure));
    }
    this.page.reload();
    this.host.querySelector('h1')?.focus({ preventScroll: true });
  }
}
