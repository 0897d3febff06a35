import { DOCUMENT } from '@angular/common';
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { Api } from 'contract/api';
import { approveMeeting, checkInMeeting, holdMeeting, missMeeting, refuseMeeting } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { firstValueFrom } from 'rxjs';
import { ifVersion } from '../../session/api-calls';
import { Problem } from '../../problem/problem';
import { MeetingChanges } from '../meeting/meeting-changes';
import { Waiting } from '../waiting';
import { type Decision, DecisionQueue, type Outcome } from './decision-queue';
import { outlivingHttp } from './outliving-http';

/** A decision that the server did not take, and why. */
export interface Unkept {
  decision: Decision;
  problem: Problem;
}

const NOTED: Record<Outcome, Meeting['status']> = { checkIn: 'checkedIn', hold: 'held', miss: 'missed' };
const WRITES = { checkIn: checkInMeeting, hold: holdMeeting, miss: missMeeting };

const isOutcome = (decision: Decision): decision is Extract<Decision, { act: Outcome }> =>
  decision.act in NOTED;

/** Decides about requests and notes what became of meetings: each decision can be undone for a moment, and none is lost when the page is left. */
@Injectable()
export class Decisions {
  private readonly http = outlivingHttp();
  private readonly rootUrl = inject(Api).rootUrl;
  private readonly waiting = inject(Waiting);
  private readonly changes = inject(MeetingChanges);
  private readonly queue = new DecisionQueue((decision) => void this.send(decision));
  private readonly refused = signal<Unkept | null>(null);
  private readonly onTheirWay = signal<readonly Decision[]>([]);
  /** What the server answered: lists may still show it as it was. */
  private readonly answered = signal<ReadonlyMap<string, Meeting>>(new Map());
  private readonly sending = new Map<string, Promise<void>>();
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
    return this.pending()?.meeting.id === id || this.onTheirWay().some(({ meeting }) => meeting.id === id);
  }

  /** The meeting as it will be once what has been noted here is kept. */
  asDecided(meeting: Meeting): Meeting {
    const latest = this.latest(meeting);
    const noted = [...this.onTheirWay(), this.pending()]
      .filter((decision) => decision !== null)
      .filter((decision) => decision.meeting.id === meeting.id && isOutcome(decision))
      .at(-1);
    return noted ? { ...latest, status: NOTED[noted.act as Outcome] } : latest;
  }

  private latest(meeting: Meeting): Meeting {
    const answered = this.answered().get(meeting.id);
    return answered && answered.version > meeting.version ? answered : meeting;
  }

  /** Two notes about one meeting go out in their order; the first of them at once, even while the page is left. */
  private send(decision: Decision): Promise<void> {
    const { id } = decision.meeting;
    const before = this.sending.get(id);
    this.onTheirWay.update((all) => [...all, decision]);
    const sent = before ? before.then(() => this.sendNow(decision)) : this.sendNow(decision);
    this.sending.set(id, sent);
    return sent.finally(() => {
      if (this.sending.get(id) === sent) this.sending.delete(id);
    });
  }

  private async sendNow(decision: Decision): Promise<void> {
    const { meeting } = decision;
    try {
      const { body } = await firstValueFrom(this.call(decision));
      this.answered.update((all) => new Map(all).set(meeting.id, body));
      this.waiting.remove(meeting.id);
    } catch (failure) {
      this.refused.set({ decision, problem: Problem.from(failure) });
    }
    this.onTheirWay.update((all) => all.filter((one) => one !== decision));
    this.changes.happened();
  }

  private call(decision: Decision) {
    const { id, version } = this.latest(decision.meeting);
    const seen = ifVersion(version);
    if (isOutcome(decision)) return WRITES[decision.act](this.http, this.rootUrl, { id, body: {} }, seen);
    if (decision.act === 'refuse')
      return refuseMeeting(this.http, this.rootUrl, { id, body: decision.refusal }, seen);
    const { note, videoUrl } = decision;
    return approveMeeting(this.http, this.rootUrl, { id, body: { note, videoUrl } }, seen);
  }
}
