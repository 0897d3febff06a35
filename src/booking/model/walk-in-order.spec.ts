import { TimeRange } from '../../../libs/domain/time-range.js';
import { inWalkInOrder } from './walk-in-order.js';

const slots = ['09:00', '09:15', '09:30'].map((from) => {
  const start = new Date(`2026-12-07T${from}:00Z`);
  return { time: TimeRange.of(start, new Date(start.getTime() + 15 * 60_000)) };
});
const order = (now: string) =>
  inWalkInOrder(slots, new Date(`2026-12-07T${now}Z`)).map(({ time }) =>
    time.start.toISOString().slice(11, 16),
  );

describe('where a visitor without a booking is seated', () => {
  it.each([
    ['before anything has begun', '08:00:00', ['09:00', '09:15', '09:30']],
    ['at the very start of a slot', '09:15:00', ['09:15', '09:30']],
    ['early in a slot: last of all in that one', '09:16:00', ['09:30', '09:15']],
    ['at half of the last slot', '09:37:30', ['09:30']],
    ['after half of the last slot: nowhere', '09:37:31', []],
  ])('%s', (_, now, expected) => expect(order(now)).toEqual(expected));
});
