import type { DomainEvent } from '../../libs/domain/aggregate.js';

/** What booking's events say of their meeting, as it was at that moment. */
export interface MeetingEvent extends DomainEvent {
  data: {
    reference: string;
    hostId: string;
    status: string;
    start: string;
    end: string;
    mode: 'inPerson' | 'video' | 'phone';
    origin: 'portal' | 'phone' | 'desk' | 'api';
    place?: string | null;
    reason?: string | null;
    note?: string | null;
    /** What was answered in writing. */
    answer?: string | null;
    previousStart?: string;
    /** Who would have received, where somebody else does now. */
    previousHostId?: string;
    /** Times that the citizen may choose from, and until when. */
    offers?: { start: string; end: string; place: string | null; hostId: string }[];
    offersUntil?: string;
  };
}
