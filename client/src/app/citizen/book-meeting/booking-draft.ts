import { Injectable, signal } from '@angular/core';
import type { Mode } from 'contract/models';
import { newIntention } from '../../session/api-calls';

/** A time kept for whoever knows its id, until then. */
export interface Held {
  id: string;
  until: string;
}

/** What a citizen has chosen and typed so far for one meeting. */
export interface Draft {
  scheduleId: string;
  start: string;
  mode: Mode;
  /** Where, when they meet in person. */
  place: string | null;
  topic: string;
  documentNumber: string;
  phone: string;
  /** The server's promise to keep the time; null where it gave none. */
  held: Held | null;
  /** The idempotency key: the same for every attempt to send these very words. */
  intention: string;
}

export type Choice = Pick<Draft, 'start' | 'mode' | 'place'>;
export type About = Pick<Draft, 'topic' | 'documentNumber' | 'phone'>;

const KEPT_AS = 'booking-draft';
const HOUR = 3_600_000;

/**
 * Keeps a request that is not yet sent. It lives with the tab; only when the citizen goes to register, and may come
 * back from their mail in another tab, it is also kept on the device, for an hour (a topic may be private).
 */
@Injectable({ providedIn: 'root' })
export class BookingDraft {
  private readonly kept = signal<Draft | null>(read());
  readonly draft = this.kept.asReadonly();

  of(scheduleId: string): Draft | null {
    const draft = this.kept();
    return draft?.scheduleId === scheduleId ? draft : null;
  }

  choose(scheduleId: string, { start, mode, place }: Choice, held: Held | null): void {
    const about: About = { topic: '', documentNumber: '', phone: '', ...this.of(scheduleId) };
    this.write({ ...about, scheduleId, start, mode, place, held, intention: newIntention() });
  }

  hold(held: Held | null): void {
    const draft = this.kept();
    if (draft) this.write({ ...draft, held, intention: newIntention() });
  }

  describe(about: About): void {
    const draft = this.kept();
    if (draft) this.write({ ...draft, ...about, intention: newIntention() });
  }

  keepForAnotherTab(): void {
    const draft = this.kept();
    if (draft) localStorage.setItem(KEPT_AS, JSON.stringify({ draft, until: Date.now() + HOUR }));
  }

  clear(): void {
    sessionStorage.removeItem(KEPT_AS);
    localStorage.removeItem(KEPT_AS);
    this.kept.set(null);
  }

  private write(draft: Draft): void {
    sessionStorage.setItem(KEPT_AS, JSON.stringify(draft));
    this.kept.set(draft);
  }
}

function read(): Draft | null {
  const ofTab = sessionStorage.getItem(KEPT_AS);
  if (ofTab !== null) return JSON.parse(ofTab) as Draft;
  const ofDevice = localStorage.getItem(KEPT_AS);
  if (ofDevice === null) return null;
  const { draft, until } = JSON.parse(ofDevice) as { draft: Draft; until: number };
  if (until > Date.now()) return draft;
  localStorage.removeItem(KEPT_AS);
  return null;
}
