import { newEntry } from './entry-draft';
import { daysFrom, onlyWeekday, weekdayBefore } from './opening-weekday';

describe('the weekday on which booking opens', () => {
  it('is the Monday before a reception on Thursday', () => {
    expect(daysFrom(1, 4)).toBe(3);
    expect(weekdayBefore(4, 3)).toBe(1);
  });

  it('is a week before where both are the same weekday', () => {
    expect(daysFrom(1, 1)).toBe(7);
    expect(weekdayBefore(1, 7)).toBe(1);
  });

  it('may lie in the week before', () => {
    expect(daysFrom(5, 2)).toBe(4);
    expect(weekdayBefore(2, 4)).toBe(5);
    expect(weekdayBefore(1, 365)).toBe(7);
  });

  it('can be chosen only where reception is always on one weekday', () => {
    const thursdays = { ...newEntry(), kind: 'monthly' as const, weekdays: [4] };
    expect(onlyWeekday([thursdays, { ...newEntry(), weekdays: [4] }])).toBe(4);
    expect(onlyWeekday([thursdays, newEntry()])).toBeNull();
    expect(onlyWeekday([{ ...newEntry(), kind: 'dates' }])).toBeNull();
  });
});
