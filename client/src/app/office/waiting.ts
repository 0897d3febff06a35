import { DOCUMENT } from '@angular/common';
import { computed, DestroyRef, effect, inject, Injectable, resource, signal, untracked } from '@angular/core';
import { Api } from 'contract/api';
import { listOfficeMeetings } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Live } from '../news/live';
import { whenChanged } from '../news/when-changed';
import { Session } from '../session/session';
import { everyPage } from './every-page';
import { maySee } from './roles';

const A_MINUTE = 60_000;

/** A meeting that its citizen moved waits since then, not since it was first asked for. */
export const waitingSince = ({ waitingSince, createdAt }: Meeting): string => waitingSince ?? createdAt;

/** The requests that wait for a decision, the longest waiting first; looked up again when they change. */
@Injectable()
export class Waiting {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);
  private readonly live = inject(Live);
  /** An auditor decides nothing: nothing is asked for them. */
  private readonly decides = computed(() => maySee('requests', this.session.account()?.roles ?? []));
  readonly requests = resource({
    params: () => this.decides() || undefined,
    loader: async () => {
      const found = await everyPage((page) =>
        this.api.invoke(listOfficeMeetings, { ...page, status: 'requested' }),
      );
      return found.sort((a, b) => Date.parse(waitingSince(a)) - Date.parse(waitingSince(b)));
    },
  });
  /** Moves on with the minute, for how long each has waited. */
  readonly now = signal(new Date());
  readonly list = computed(() => (this.requests.hasValue() ? this.requests.value() : []));

  constructor() {
    const look = (): void => {
      this.now.set(new Date());
      if (this.document.visibilityState === 'visible' && !this.live.isStreaming()) this.requests.reload();
    };
    whenChanged(
      () => this.live.numbers()?.office?.requestsStamp,
      () => this.requests.reload(),
    );
    // What came between the first look and the first word of the stream.
    effect(() => {
      const told = this.live.numbers()?.office?.requestsWaiting;
      if (told === undefined || !this.requests.hasValue()) return;
      untracked(() => told !== this.list().length && this.requests.reload());
    });
    const everyMinute = setInterval(look, A_MINUTE);
    this.document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(everyMinute);
      this.document.removeEventListener('visibilitychange', look);
    });
  }

  /** Decided: gone from the list without waiting for the next look. */
  remove(id: string): void {
    if (this.requests.hasValue()) this.requests.set(this.list().filter((request) => request.id !== id));
  }
}
