import { inject, Injectable } from '@angular/core';
import type { Account } from 'contract/models';
import { BookingDraft } from '../book-meeting/booking-draft';

/** The back office, and the rooms of video meetings, which are for both sides. */
const FOR_STAFF = /^\/office|^\/meetings\/[^/?]+\/room/;

/** Where to go once logged in: where the reader was going, else to the request they began, else to their meetings. */
@Injectable({ providedIn: 'root' })
export class NextPage {
  private readonly drafts = inject(BookingDraft);

  after({ kind }: Account, wanted: string | undefined): string {
    const next = isOurs(wanted) ? wanted : undefined;
    if (kind === 'staff') return next && FOR_STAFF.test(next) ? next : '/office';
    return next ?? this.ofDraft() ?? '/my/meetings';
  }

  ofDraft(): string | undefined {
    const draft = this.drafts.draft();
    return draft?.topic ? `/schedules/${draft.scheduleId}/check` : undefined;
  }
}

/** Only paths of this site: `//elsewhere.example` and `/\elsewhere.example` would lead a reader away. */
const isOurs = (path: string | undefined): path is string => /^\/(?![/\\])/.test(path ?? '');
