import {
  ChangeDetectionStrategy,
  Component,
  computed,
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
import { listNotTold } from 'contract/functions';
import { Live } from '../../news/live';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { phoneInWords } from '../../ui/phone';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { openMeetingSheet } from '../meeting/meeting-sheet';
import { MessageActs } from './message-acts';
import { MessageFault } from './message-fault';
import { byPerson, type Untold } from './untold';

const PAGE = 50;

/** Whom no message reached: whom to ring, at which number, and what to say. */
@Component({
  selector: 'app-not-told',
  imports: [Heading, MessageActs, MessageFault, Pending, RouterLink, TranslocoDirective],
  templateUrl: './not-told.html',
  styleUrl: './not-told.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotToldPage {
  readonly cursor = input<string>();
  private readonly api = inject(Api);
  private readonly live = inject(Live);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly phoneInWords = phoneInWords;
  protected readonly done = signal('');
  protected readonly page = resource({
    params: () => ({ limit: PAGE, cursor: this.cursor() || undefined }),
    loader: ({ params }) => this.api.invoke(listNotTold, params),
  });
  protected readonly people = computed(() => (this.page.hasValue() ? byPerson(this.page.value().items) : []));

  protected openMeeting(id: string): void {
    openMeetingSheet(this.injector, id);
  }

  protected async noteRung(untold: Untold): Promise<void> {
    const { openNoteRung } = await import('./note-rung');
    if (!(await openNoteRung(this.injector, untold))) return;
    void this.live.look();
    this.isDone('rung', untold.to.name);
  }

  /** The row goes away with its buttons: the heading takes the focus, and not the top of the page. */
  protected isDone(what: 'rung' | 'resent', name: string): void {
    this.done.set(this.say.text(`office.told.done.${what}`, { name }));
    this.page.reload();
    this.host.querySelector('h1')?.focus({ preventScroll: true });
  }

  /** By its own name, where there are no words for it yet. */
  protected statusWord(status: string): string {
    const key = `office.meetings.statuses.${status}`;
    return this.say.knows(key) ? this.say.text(key) : status;
  }
}
