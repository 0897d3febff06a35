import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  resource,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMeeting } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { DocumentPanel } from '../document/document-panel';
import { Keys } from '../keys/keys';
import { MeetingChanges } from '../meeting/meeting-changes';
import { MeetingView } from '../meeting/meeting-view';
import { Waiting, waitingSince } from '../waiting';
import { Decisions } from './decisions';
import { RequestView } from './request-view';
import { waitingTime } from './waiting-time';
import { Waits } from './waits';

/** The requests that wait, the longest waiting first, and one of them whole: decide, and the next one opens. */
@Component({
  selector: 'app-decide-meetings',
  imports: [DocumentPanel, Heading, MeetingView, Pending, RequestView, RouterLink, TranslocoDirective, Waits],
  templateUrl: './decide-meetings.html',
  styleUrl: './decide-meetings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecideMeetings {
  /** From the address: the one to open, whatever its status. */
  readonly meeting = input<string>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly decisions = inject(Decisions);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly waiting = inject(Waiting);
  private readonly request = viewChild(RequestView);

  protected readonly list = this.decisions.open;
  private readonly listed = computed(() => {
    const id = this.meeting();
    return id ? this.list().find((request) => request.id === id) : this.list()[0];
  });
  /** A link from a message may lead to a meeting that waits no longer. */
  protected readonly other = resource({
    params: () => {
      const id = this.meeting();
      if (!id || this.listed() || !this.waiting.requests.hasValue()) return undefined;
      return { id };
    },
    loader: ({ params: { id } }) => this.api.invoke(getMeeting, { id }),
  });
  protected readonly chosen = computed<Meeting | undefined>(
    () => this.listed() ?? (this.other.hasValue() ? this.other.value() : undefined),
  );

  constructor() {
    inject(MeetingChanges).keepFresh(this.other);
    inject(DestroyRef).onDestroy(() => this.decisions.flush());
    inject(Keys).listen({
      j: () => this.move(1),
      k: () => this.move(-1),
      a: () => this.request()?.approve(),
      r: () => this.request()?.beginToRefuse(),
      t: () => void this.request()?.answer(),
    });
  }

  protected waits(request: Meeting): string {
    const { unit, n } = waitingTime(waitingSince(request), this.waiting.now());
    return this.say.count(`office.waits.${unit}`, n);
  }

  protected next(decided: Meeting): void {
    // The decided one has left the list already; the one that took its place is next.
    const before = this.waiting.list().filter(({ id }) => id === decided.id || !this.decisions.isDecided(id));
    const place = before.findIndex(({ id }) => id === decided.id);
    const next = before[place + 1] ?? before[place - 1];
    void this.open(next?.id ?? null);
    // Nobody waits any more: what had the focus is gone.
    if (!next) this.host.querySelector('h1')?.focus();
  }

  private move(steps: number): void {
    const list = this.list();
    const at = list.findIndex(({ id }) => id === this.chosen()?.id);
    const to = list[at < 0 ? 0 : at + steps];
    if (to) void this.open(to.id);
  }

  private open(meeting: string | null): Promise<boolean> {
    return this.router.navigate([], { queryParams: { meeting }, replaceUrl: true });
  }
}
