import { Aggregate, type Actor } from '../../../libs/domain/aggregate.js';
import type { Clock } from '../../../libs/domain/clock.js';
import { TimeRange } from '../../../libs/domain/time-range.js';
import {
  ActNotPossible,
  MeetingHasBegun,
  NoRoomNow,
  ReasonRequired,
  SameTime,
  TooEarly,
} from './meeting-errors.js';
import { type MeetingAct, type MeetingStatus, statusAfter } from './meeting-status.js';
import { decided, openAnswer, type WrittenAnswer, writtenNow } from './written-answer.js';

export type MeetingMode = 'inPerson' | 'video' | 'phone';
export type MeetingOrigin = 'portal' | 'phone' | 'desk' | 'api';

/** Who comes, as they were when the meeting was made; `phone` is E.164, null where a visitor gave none or was erased. */
export interface Attendee {
  givenName: string;
  familyName: string;
  phone: string | null;
  email: string | null;
}

/** Who should be asked instead: a schedule, or a whole unit of them. */
export interface Competent {
  competentScheduleId?: string | null;
  competentGroupId?: string | null;
}

/** A time that a schedule offers and one seat of it. */
export interface OfferedTime {
  time: TimeRange;
  /** The time with the schedule's gap behind it: what nobody else can have. */
  during: TimeRange;
  seat: number;
  place: string | null;
  /** Whose time it is: after a deputy took over, a move leads back to the schedule's host. */
  hostId: string;
}

/** A time that is held for the citizen of one meeting to choose, instead of the one that they had. */
export interface HeldOffer {
  start: Date;
  end: Date;
  place: string | null;
  hostId: string;
}

/** One citizen's time with one host: from the request to its outcome. */
export class Meeting extends Aggregate {
  readonly id!: string;
  readonly reference!: string;
  readonly citizenId!: string | null;
  readonly mode!: MeetingMode;
  readonly topic!: string;
  readonly documentNumber!: string | null;
  readonly attendee!: Attendee;
  readonly origin!: MeetingOrigin;
  readonly createdAt!: Date;
  readonly version!: number;
  scheduleId!: string;
  hostId!: string;
  status!: MeetingStatus;
  startAt!: Date;
  endAt!: Date;
  during!: TimeRange;
  seat!: number;
  place!: string | null;
  reason!: string | null;
  note!: string | null;
  videoUrl!: string | null;
  cancelledBy!: 'citizen' | 'administration' | null;
  competentScheduleId!: string | null;
  competentGroupId!: string | null;
  answer!: WrittenAnswer | null;
  /** When the administration first said yes or no to a request, or answered it in writing; as it was made where nobody had to. */
  decidedAt!: Date | null;

  // Meetings are made by one SQL statement that takes the seat (take-seat.ts), never by `new`.
  private constructor() {
    super();
  }

  approve(
    by: Actor,
    clock: Clock,
    { note, videoUrl }: { note?: string | null; videoUrl?: string | null } = {},
  ): void {
    const next = this.after('approve');
    this.mustNotHaveBegun(clock);
    this.status = next;
    this.decidedAt ??= clock.now();
    this.note = note ?? this.note;
    this.videoUrl = videoUrl ?? this.videoUrl;
    this.tell('MeetingApproved', by, clock, { note: note ?? null });
  }

  /**
   * Staff made a room elsewhere, or another one. The citizen needs no word of it: what they were mailed is our own link,
   * which finds the room when it is opened.
   */
  beHeldAt(videoUrl: string, by: Actor, clock: Clock): void {
    if (this.status !== 'approved' && this.status !== 'checkedIn') throw new NoRoomNow(this.status);
    if (videoUrl === this.videoUrl) return;
    this.videoUrl = videoUrl;
    // Not where it is: whoever reads the event could walk in.
    this.tell('RoomCreated', by, clock, { provider: 'link' });
  }

  refuse(by: Actor, clock: Clock, reason: string | null | undefined, competent: Competent = {}): void {
    const said = required(reason);
    this.status = this.after('refuse');
    this.decidedAt ??= clock.now();
    this.reason = said;
    this.competentScheduleId = competent.competentScheduleId ?? null;
    this.competentGroupId = competent.competentGroupId ?? null;
    this.tell('MeetingRefused', by, clock, {
      reason: said,
      competentScheduleId: this.competentScheduleId,
      competentGroupId: this.competentGroupId,
    });
  }

  /** Nobody decided before it began. */
  expire(clock: Clock): void {
    const next = this.after('expire');
    if (this.startAt > clock.now()) throw new TooEarly();
    this.status = next;
    this.tell('MeetingExpired', { kind: 'system' }, clock);
  }

  /**
   * The administration answers before the visit; until the citizen has decided, with other words where these were not
   * the best.
   */
  answerInWriting(by: Actor, clock: Clock, text: string): void {
    this.after('answer');
    this.mustNotHaveBegun(clock);
    this.answer = writtenNow(this.answer, text, clock);
    this.decidedAt ??= clock.now();
    this.tell('MeetingAnswered', by, clock, { answer: text });
  }

  /** The answer is enough: nobody need come, and the time is free. */
  resolve(by: Actor, clock: Clock): void {
    const next = this.after('resolve');
    this.mustNotHaveBegun(clock);
    this.answer = decided(openAnswer(this.answer), 'accepted', null, clock);
    this.status = next;
    this.tell('MeetingResolved', by, clock);
  }

  /** The answer is not enough: the meeting stands as it was. */
  declineAnswer(by: Actor, clock: Clock, note: string | null): void {
    this.after('resolve');
    this.mustNotHaveBegun(clock);
    this.answer = decided(openAnswer(this.answer), 'declined', note, clock);
    this.tell('AnswerDeclined', by, clock, { note });
  }

  cancel(by: Actor, clock: Clock, reason: string | null | undefined): void {
    const said = required(reason);
    this.status = this.mayCancel(by, clock);
    this.reason = said;
    this.cancelledBy = by.kind === 'citizen' ? 'citizen' : 'administration';
    this.tell('MeetingCancelled', by, clock, { reason: said, cancelledBy: this.cancelledBy });
  }

  /** @throws ActNotPossible, MeetingHasBegun: asked before it is looked up until when the citizen may */
  mayCancel(by: Actor, clock: Clock): MeetingStatus {
    const next = this.after('cancel');
    if (by.kind === 'citizen') this.mustNotHaveBegun(clock);
    return next;
  }

  /** A citizen's move must be approved again where approval is manual; staff's own move keeps the status. */
  reschedule(by: Actor, clock: Clock, to: OfferedTime, needsApproval: boolean, reason: string | null): void {
    const next = this.mayReschedule(by, clock, to.time.start);
    const previous = this.moveTo(to);
    this.status = by.kind === 'citizen' && needsApproval ? 'requested' : next;
    this.tell('MeetingRescheduled', by, clock, { ...previous, reason, place: to.place });
  }

  /** Another host receives at the same time and place. */
  takeOver(by: Actor, clock: Clock, deputy: { hostId: string; seat: number }, reason: string): void {
    this.after('reschedule');
    const { time, during, place } = { time: TimeRange.of(this.startAt, this.endAt), ...this };
    const previous = this.moveTo({ time, during, place, ...deputy });
    this.tell('MeetingRescheduled', by, clock, { ...previous, reason, place });
  }

  /** Other times are held for the citizen, who chooses until the given moment. */
  offer(by: Actor, clock: Clock, offers: HeldOffer[], until: Date, reason: string): void {
    this.after('reschedule');
    this.tell('HostAbsent', by, clock, { offers, offersUntil: until.toISOString(), reason });
  }

  /** The citizen chooses one of them, also when the old time is past; the administration has agreed beforehand. */
  acceptOffer(by: Actor, clock: Clock, to: OfferedTime & { scheduleId: string }): void {
    this.status = this.after('reschedule');
    this.scheduleId = to.scheduleId;
    const previous = this.moveTo(to);
    this.tell('MeetingRescheduled', by, clock, { ...previous, reason: null, place: to.place });
  }

  /** @returns what the event says of the time before */
  private moveTo(to: OfferedTime): Record<string, unknown> {
    const previous = {
      previousStart: this.startAt.toISOString(),
      previousEnd: this.endAt.toISOString(),
      ...(to.hostId !== this.hostId && { previousHostId: this.hostId }),
    };
    this.startAt = to.time.start;
    this.endAt = to.time.end;
    this.during = to.during;
    this.seat = to.seat;
    this.place = to.place;
    this.hostId = to.hostId;
    return previous;
  }

  /** @throws ActNotPossible, MeetingHasBegun, SameTime: asked before a new time is looked for */
  mayReschedule(by: Actor, clock: Clock, start: Date): MeetingStatus {
    const next = this.after('reschedule');
    if (by.kind === 'citizen') this.mustNotHaveBegun(clock);
    if (start.getTime() === this.startAt.getTime()) throw new SameTime();
    return next;
  }

  checkIn(by: Actor, clock: Clock, startOfDay: Date, note?: string | null): void {
    this.note = this.outcome('checkIn', clock, startOfDay, note);
    this.tell('MeetingCheckedIn', by, clock);
  }

  hold(by: Actor, clock: Clock, startOfDay: Date, note?: string | null): void {
    this.note = this.outcome('hold', clock, startOfDay, note);
    this.tell('MeetingHeld', by, clock);
  }

  miss(by: Actor, clock: Clock, note?: string | null): void {
    this.note = this.outcome('miss', clock, this.startAt, note);
    this.tell('MeetingMissed', by, clock);
  }

  /** @throws ActNotPossible: whoever is called has arrived and not yet been received */
  mayBeCalled(): void {
    if (this.status !== 'checkedIn') throw new ActNotPossible('call', this.status);
  }

  /** Their number is called out, or again: no status of its own, and no version either. */
  call(by: Actor, clock: Clock, called: { number: number; place: string | null }): void {
    this.mayBeCalled();
    this.record('MeetingCalled', clock.now(), by, { ...meetingFacts(this), ...called });
  }

  /** Nobody came when their number was called. They have arrived all the same, and may be called again. */
  passOver(by: Actor, clock: Clock, called: { number: number }): void {
    this.mayBeCalled();
    this.record('CallUnanswered', clock.now(), by, { ...meetingFacts(this), ...called });
  }

  private outcome(act: MeetingAct, clock: Clock, from: Date, note?: string | null): string | null {
    const next = this.after(act);
    if (clock.now() < from) throw new TooEarly();
    this.status = next;
    return note ?? this.note;
  }

  private after(act: MeetingAct): MeetingStatus {
    const next = statusAfter(this.status, act);
    if (!next) throw new ActNotPossible(act, this.status);
    return next;
  }

  private mustNotHaveBegun(clock: Clock): void {
    if (clock.now() >= this.startAt) throw new MeetingHasBegun();
  }

  private tell(name: string, by: Actor, clock: Clock, more: Record<string, unknown> = {}): void {
    // One act a transaction: the version that is stored with it is the next one.
    this.record(name, clock.now(), by, { ...meetingFacts(this), version: this.version + 1, ...more });
  }
}

/** What every event of a meeting says, without anything about the person. Instants are in UTC. */
export function meetingFacts(meeting: {
  reference: string;
  scheduleId: string;
  hostId: string;
  status: MeetingStatus;
  startAt: Date;
  endAt: Date;
  mode: MeetingMode;
  origin: MeetingOrigin;
  version: number;
}): Record<string, unknown> {
  return {
    reference: meeting.reference,
    scheduleId: meeting.scheduleId,
    hostId: meeting.hostId,
    status: meeting.status,
    start: meeting.startAt.toISOString(),
    end: meeting.endAt.toISOString(),
    mode: meeting.mode,
    origin: meeting.origin,
    version: meeting.version,
  };
}

function required(reason: string | null | undefined): string {
  if (!reason?.trim()) throw new ReasonRequired();
  return reason.trim();
}
