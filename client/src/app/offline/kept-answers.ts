import { inject, Injectable } from '@angular/core';
import { When } from '../ui/when';

const PLACE = 'kept:';
export const SESSION = '/api/v1/auth/session';
const MEETINGS = '/api/v1/office/meetings';

interface Kept {
  /** When it was read, RFC 3339. */
  at: string;
  body: unknown;
}

/**
 * The few answers that a member of staff must have without a network: who they are, and today's meetings. They lie in
 * this browser until the day is over, until somebody logs out or another logs in; nothing else is ever kept.
 */
@Injectable({ providedIn: 'root' })
export class KeptAnswers {
  private readonly when = inject(When);

  /** Whether this is one of them. */
  keeps(url: string): boolean {
    if (url === SESSION) return true;
    const [path, query] = url.split('?');
    if (path !== MEETINGS) return false;
    const asked = new URLSearchParams(query);
    const today = this.when.today();
    return asked.get('from') === today && asked.get('to') === today && !asked.has('q');
  }

  put(url: string, body: unknown): void {
    const known = staffIn(this.read(SESSION)?.body);
    const staff = url === SESSION ? staffIn(body) : known;
    if (staff === undefined || staff !== known) this.forget();
    // An answer that comes after the log-out is nobody's.
    if (staff === undefined) return;
    try {
      localStorage.setItem(
        PLACE + url,
        JSON.stringify({ at: new Date().toISOString(), body } satisfies Kept),
      );
    } catch {
      // The browser has no room for it, or gives none: then there is no list without a network.
      this.forget();
    }
  }

  /** What was read today, if it was; null otherwise. */
  get(url: string): Kept | null {
    const kept = this.read(url);
    return kept && this.when.date(kept.at) === this.when.today() ? kept : null;
  }

  forget(): void {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PLACE)) localStorage.removeItem(key);
  }

  private read(url: string): Kept | null {
    const text = localStorage.getItem(PLACE + url);
    return text === null ? null : (JSON.parse(text) as Kept);
  }
}

/** The id of the member of staff that an answer of the session speaks of. */
function staffIn(body: unknown): string | undefined {
  const { account } = (body ?? {}) as { account?: { id: string; kind: string } | null };
  return account?.kind === 'staff' ? account.id : undefined;
}
