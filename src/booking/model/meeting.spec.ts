import { Aggregate, type Actor } from '../../../libs/domain/aggregate.js';
import { fixedClock } from '../../../libs/domain/clock.js';
import { TimeRange } from '../../../libs/domain/time-range.js';
import {
  ActNotPossible,
  AnswerDecided,
  MeetingHasBegun,
  NotAnsweredYet,
  ReasonRequired,
  TooEarly,
} from './meeting-errors.js';
import { actsPossibleIn, MEETING_STATUSES, type MeetingStatus } from './meeting-status.js';
import { Meeting, type OfferedTime } from './meeting.js';

const clerk: Actor = { kind: 'staff', id: 'c1' };
const citizen: Actor = { kind: 'citizen', id: 'p1' };
const before = fixedClock('2026-12-06T10:00:00Z');
const theMorning = fixedClock('2026-12-07T06:00:00Z');
const during = fixedClock('2026-12-07T07:35:00Z');
const startOfDay = new Date('2026-12-06T22:00:00Z');

function aMeeting(status: MeetingStatus = 'requested'): Meeting {
  const startAt = new Date('2026-12-07T07:30:00Z');
  const endAt = new Date('2026-12-07T07:45:00Z');
  return Object.assign(Object.create(Meeting.prototype) as Meeting, {
    id: '0197f3d2-0000-7000-8000-000000000001',
    reference: '482-915-370',
    version: 1,
    status,
    scheduleId: 's1',
    hostId: 'h1',
    startAt,
    endAt,
    during: TimeRange.of(startAt, endAt),
    reason: null,
    note: null,
    cancelledBy: null,
    answer: null,
  });
}

const eventsOf = (meeting: Meeting): string[] => Aggregate.pullEvents(meeting).map((event) => event.name);

const friday: OfferedTime = {
  time: TimeRange.of(new Date('2026-12-11T08:00:00Z'), new Date('2026-12-11T08:15:00Z')),
  during: TimeRange.of(new Date('2026-12-11T08:00:00Z'), new Date('2026-12-11T08:15:00Z')),
  seat: 1,
  place: 'стая 201',
  hostId: 'h1',
};

describe('a decision', () => {
  it('approves a request and says so', () => {
    const meeting = aMeeting();
    meeting.approve(clerk, before);
    expect(meeting.status).toBe('approved');
    expect(eventsOf(meeting)).toEqual(['MeetingApproved']);
  });

  it('is refused the second time, with what is still possible', () => {
    const meeting = aMeeting('approved');
    expect(() => meeting.approve(clerk, before)).toThrow(ActNotPossible);
    expect(eventsOf(meeting)).toEqual([]);
  });

  it('comes too late once the meeting has begun', () => {
    expect(() => aMeeting().approve(clerk, during)).toThrow(MeetingHasBegun);
  });

  it('refuses only with a reason', () => {
    const meeting = aMeeting();
    expect(() => meeting.refuse(clerk, before, '  ')).toThrow(ReasonRequired);
    expect(meeting.status).toBe('requested');
    meeting.refuse(clerk, before, 'Въпросът е от компетентността на РУО.');
    expect([meeting.status, meeting.reason]).toEqual(['refused', 'Въпросът е от компетентността на РУО.']);
  });

  it('expires when nobody decided before it began, not earlier', () => {
    expect(() => aMeeting().expire(before)).toThrow(TooEarly);
    const meeting = aMeeting();
    meeting.expire(during);
    expect(meeting.status).toBe('expired');
  });
});

describe('an answer in writing', () => {
  const answered = (status: MeetingStatus = 'requested'): Meeting => {
    const meeting = aMeeting(status);
    meeting.answerInWriting(clerk, before, 'Готова е.');
    return meeting;
  };

  it('leaves the meeting as it is until the citizen has decided', () => {
    const meeting = answered('approved');
    meeting.answerInWriting(clerk, theMorning, 'Готова е от вчера.');
    expect(meeting.status).toBe('approved');
    expect(meeting.answer).toMatchObject({ text: 'Готова е от вчера.', decision: null });
    expect(eventsOf(meeting)).toEqual(['MeetingAnswered', 'MeetingAnswered']);
  });

  it('that is enough resolves it', () => {
    const meeting = answered();
    meeting.resolve(citizen, theMorning);
    expect([meeting.status, meeting.answer?.decision]).toEqual(['resolved', 'accepted']);
    expect(eventsOf(meeting)).toEqual(['MeetingAnswered', 'MeetingResolved']);
  });

  it('that is not enough is decided about once', () => {
    const meeting = answered();
    meeting.declineAnswer(citizen, theMorning, 'Искам да покажа снимки.');
    expect([meeting.status, meeting.answer?.note]).toEqual(['requested', 'Искам да покажа снимки.']);
    expect(() => meeting.resolve(citizen, theMorning)).toThrow(AnswerDecided);
    expect(() => meeting.answerInWriting(clerk, theMorning, 'Все пак…')).toThrow(AnswerDecided);
  });

  it('is needed before the citizen can agree, and comes too late once it has begun', () => {
    expect(() => aMeeting().resolve(citizen, before)).toThrow(NotAnsweredYet);
    expect(() => aMeeting().answerInWriting(clerk, during, 'Готова е.')).toThrow(MeetingHasBegun);
    expect(() => answered().resolve(citizen, during)).toThrow(MeetingHasBegun);
    expect(() => aMeeting('checkedIn').answerInWriting(clerk, before, 'Готова е.')).toThrow(ActNotPossible);
  });
});

describe('a cancellation', () => {
  it('remembers which side it came from', () => {
    const [mine, theirs] = [aMeeting(), aMeeting('approved')];
    mine.cancel(citizen, before, 'Оправих се.');
    theirs.cancel(clerk, before, 'Кметът е в командировка.');
    expect([mine.cancelledBy, theirs.cancelledBy]).toEqual(['citizen', 'administration']);
  });

  it('is not the citizen’s to make once it has begun, but is the administration’s', () => {
    expect(() => aMeeting('approved').cancel(citizen, during, 'Закъснях')).toThrow(MeetingHasBegun);
    expect(() => aMeeting('approved').cancel(clerk, during, 'Авария')).not.toThrow();
  });
});

describe('a move', () => {
  it('by the citizen waits for approval again where approval is manual', () => {
    const meeting = aMeeting('approved');
    meeting.reschedule(citizen, before, friday, true, null);
    expect([meeting.status, meeting.startAt]).toEqual(['requested', friday.time.start]);
    const [event] = Aggregate.pullEvents(meeting);
    expect(event?.data).toMatchObject({
      previousStart: '2026-12-07T07:30:00.000Z',
      start: '2026-12-11T08:00:00.000Z',
    });
  });

  it('by the citizen stays approved where approval is automatic', () => {
    const meeting = aMeeting('approved');
    meeting.reschedule(citizen, before, friday, false, null);
    expect(meeting.status).toBe('approved');
  });

  it('by the administration keeps the status', () => {
    const meeting = aMeeting('approved');
    meeting.reschedule(clerk, before, friday, true, 'Ремонт на залата');
    expect(meeting.status).toBe('approved');
  });
});

describe('a host who is away', () => {
  it('is replaced by a deputy at the same time, and the event names both', () => {
    const meeting = aMeeting('approved');
    meeting.takeOver(clerk, before, { hostId: 'h2', seat: 1 }, 'Отпуск');
    expect([meeting.hostId, meeting.status]).toEqual(['h2', 'approved']);
    expect(Aggregate.pullEvents(meeting)[0]).toMatchObject({
      name: 'MeetingRescheduled',
      data: {
        hostId: 'h2',
        previousHostId: 'h1',
        start: '2026-12-07T07:30:00.000Z',
        previousStart: '2026-12-07T07:30:00.000Z',
        reason: 'Отпуск',
      },
    });
  });

  it('leaves the citizen other times, of which one can be chosen even when the old time is past', () => {
    const meeting = aMeeting('requested');
    const until = new Date('2026-12-09T10:00:00Z');
    const { start, end } = friday.time;
    meeting.offer(clerk, before, [{ start, end, place: null, hostId: 'h1' }], until, 'Отпуск');
    expect([meeting.status, meeting.startAt]).toEqual(['requested', new Date('2026-12-07T07:30:00Z')]);
    meeting.acceptOffer(citizen, during, { ...friday, scheduleId: 's2' });
    expect([meeting.status, meeting.scheduleId, meeting.startAt]).toEqual(['requested', 's2', start]);
    expect(eventsOf(meeting)).toEqual(['HostAbsent', 'MeetingRescheduled']);
  });

  it('does not bring back what has ended', () => {
    for (const status of ['cancelled', 'held', 'checkedIn'] as const) {
      expect(() => aMeeting(status).takeOver(clerk, before, { hostId: 'h2', seat: 1 }, 'Отпуск')).toThrow(
        ActNotPossible,
      );
      expect(() => aMeeting(status).acceptOffer(citizen, before, { ...friday, scheduleId: 's1' })).toThrow(
        ActNotPossible,
      );
    }
  });

  it('is told of as a move back when the meeting moves to the schedule’s own host', () => {
    const meeting = aMeeting('approved');
    meeting.takeOver(clerk, before, { hostId: 'h2', seat: 1 }, 'Отпуск');
    Aggregate.pullEvents(meeting);
    meeting.reschedule(citizen, before, friday, false, null);
    expect(Aggregate.pullEvents(meeting)[0]?.data).toMatchObject({ hostId: 'h1', previousHostId: 'h2' });
  });
});

describe('arrival and outcome', () => {
  it('are noted from the start of the day, absence only after the start', () => {
    expect(() => aMeeting('approved').checkIn(clerk, before, new Date('2026-12-06T22:00:00Z'))).toThrow(
      TooEarly,
    );
    expect(() => aMeeting('approved').miss(clerk, theMorning)).toThrow(TooEarly);
    const meeting = aMeeting('approved');
    meeting.checkIn(clerk, theMorning, startOfDay);
    meeting.hold(clerk, during, startOfDay, 'Приет');
    expect([meeting.status, meeting.note]).toEqual(['held', 'Приет']);
    expect(eventsOf(meeting)).toEqual(['MeetingCheckedIn', 'MeetingHeld']);
  });
});

describe('the table of transitions', () => {
  it('lets nothing happen to a meeting that has ended', () => {
    for (const status of ['held', 'missed', 'refused', 'expired', 'cancelled', 'resolved'] as const) {
      expect(actsPossibleIn(status)).toEqual([]);
    }
    expect(MEETING_STATUSES).toHaveLength(9);
  });
});

describe('calling a number', () => {
  const called = { number: 7, place: 'стая 201' };

  it('is told with the number and the room, and changes neither status nor version', () => {
    const meeting = aMeeting('checkedIn');
    meeting.call(clerk, during, called);
    meeting.passOver(clerk, during, { number: 7 });
    expect([meeting.status, meeting.version]).toEqual(['checkedIn', 1]);
    const events = Aggregate.pullEvents(meeting);
    expect(events.map(({ name }) => name)).toEqual(['MeetingCalled', 'CallUnanswered']);
    expect(events[0]!.data).toMatchObject({ ...called, version: 1, status: 'checkedIn' });
  });

  it.each(MEETING_STATUSES.filter((status) => status !== 'checkedIn'))('is refused when %s', (status) => {
    const meeting = aMeeting(status);
    expect(() => meeting.call(clerk, during, called)).toThrow(ActNotPossible);
    expect(() => meeting.passOver(clerk, during, { number: 7 })).toThrow(ActNotPossible);
    expect(eventsOf(meeting)).toEqual([]);
  });
});
