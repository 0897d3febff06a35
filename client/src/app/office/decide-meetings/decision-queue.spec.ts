import type { Meeting } from 'contract/models';
import { type Decision, DecisionQueue, TIME_TO_UNDO } from './decision-queue';

describe('a decision', () => {
  const sent: Decision[] = [];
  let queue: DecisionQueue;
  const about = (id: string): Decision => ({
    meeting: { id } as Meeting,
    act: 'refuse',
    refusal: {
      reason: 'Не е от нашата компетентност',
      reasonId: null,
      competentScheduleId: null,
      competentGroupId: null,
    },
  });

  beforeEach(() => {
    vi.useFakeTimers();
    sent.length = 0;
    queue = new DecisionQueue((decision) => sent.push(decision));
  });
  afterEach(() => vi.useRealTimers());

  it('waits for as long as it can be undone, then goes out once', () => {
    queue.decide(about('a'));
    vi.advanceTimersByTime(TIME_TO_UNDO - 1);
    expect(sent).toEqual([]);
    expect(queue.pending()?.meeting.id).toBe('a');
    vi.advanceTimersByTime(1);
    expect(sent).toEqual([about('a')]);
    expect(queue.pending()).toBeNull();
    vi.advanceTimersByTime(10 * TIME_TO_UNDO);
    expect(sent).toHaveLength(1);
  });

  it('is never sent when it is taken back in time', () => {
    queue.decide(about('a'));
    expect(queue.undo()).toEqual(about('a'));
    vi.advanceTimersByTime(10 * TIME_TO_UNDO);
    expect(sent).toEqual([]);
  });

  it('goes out at once when the next one is made, which then waits its own full time', () => {
    queue.decide(about('a'));
    vi.advanceTimersByTime(TIME_TO_UNDO - 1);
    queue.decide(about('b'));
    expect(sent).toEqual([about('a')]);
    vi.advanceTimersByTime(TIME_TO_UNDO - 1);
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual([about('a'), about('b')]);
  });

  it('goes out at once when the page is left, and not again afterwards', () => {
    queue.decide(about('a'));
    queue.flush();
    queue.flush();
    vi.advanceTimersByTime(10 * TIME_TO_UNDO);
    expect(sent).toEqual([about('a')]);
  });

  it('cannot be undone any more once it is out', () => {
    queue.decide(about('a'));
    queue.flush();
    expect(queue.undo()).toBeNull();
  });
});
