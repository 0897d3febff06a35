import { DOCUMENT } from '@angular/common';
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { Api } from 'contract/api';
import { approveMeeting, refuseMeeting } from 'contract/functions';
import { firstValueFrom } from 'rxjs';
import { ifVersion } from '../../session/api-calls';
import { Problem } from '../../problem/problem';
import { MeetingChanges } from '../meeting/meeting-changes';
import { Waiting } from '../waiting';
import { type Decision, DecisionQueue } from './decision-queue';
import { outlivingHttp } from './outliving-http';

/** A decision that the server did not take, and why. */
export interface Unkept {
  decision: Decision;
  problem: Problem;
}

/** Decides about requests: each decision can be undone for a moment, and none is lost when the page is left. */
@Injectable()
export class Decisions {
  private readonly http = outlivingHttp();
  private readonly rootUrl = inject(Api).rootUrl;
  private readonly waiting = inject(Waiting);
  private readonly changes = inject(MeetingChanges);
  private readonly queue = new DecisionQueue((decision) => void this.send(decision));
  private readonly refused = signal<Unkept | null>(null);
  private readonly onTheirWay = signal<readonly string[]>([]);
  readonly pending = this.queue.pending;
  readonly unkept = this.refused.asReadonly();
  /** What still waits for somebody, as far as this page knows. */
  readonly open = computed(() => this.waiting.list().filter(({ id }) => !this.isDecided(id)));

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const leave = (): void => this.queue.flush();
    window?.addEventListener('pagehide', leave);
    inject(DestroyRef).onDestroy(() => {
      window?.removeEventListener('pagehide', leave);
      this.queue.flush();
    });
  }

  decide(decision: Decision): void {
    this.refused.set(null);
    this.queue.decide(decision);
  }

  undo(): Decision | null {
    return this.queue.undo();
  }

  /** Leaving the page of requests: what was decided there goes out. */
  flush(): void {
    this.queue.flush();
  }

  /** The answer did not come through: the same decision once more, at once. */
  again(): void {
    const unkept = this.refused();
    this.refused.set(null);
    if (unkept) void this.send(unkept.decision);
  }

  forget(): void {
    this.refused.set(null);
  }

  /** Decided already, though the server may not know yet. */
  isDecided(id: string): boolean {
    return this.pending()?.meeting.id === id || this.onTheirWay().includes(id);
  }

  private async send(decision: Decision): Promise<void> {
    const { meeting } = decision;
    this.onTheirWay.update((ids) => [...ids, meeting.id]);
    try {
      await firstValueFrom(this.call(decision));
      this.waiting.remove(meeting.id);
    } catch (failure) {
      this.refused.set({ decision, problem: Problem.from(failure) });
    }
    this.onTheirWay.update((ids) => ids.filter((id) => id !== meeting.id));
    this.changes.happened();
  }

  private call(decision: Decision) {
    const { id, version } = decision.meeting;
    const seen = ifVersion(version);
    if (decision.act === 'refuse')
      return refuseMeeting(this.http, this.rootUrl, { id, body: decision.refusal }, seen);
    const { note, videoUrl } = decision;
    return approveMeeting(this.http, this.rootUrl, { id, body: { note, videoUrl } }, seen);
  }
}
