import { mostOfDay, neighboursLeaveTheDay } from './neighbours-leave-the-day.js';

describe('what neighbours hold of a day', () => {
  it.each([
    [28, 14],
    [9, 5],
    [4, 3],
    [1, 3],
  ])('of %i places is at most %i', (places, most) => {
    expect(mostOfDay(places)).toBe(most);
    expect(() => neighboursLeaveTheDay(most - 1, places, 60)).not.toThrow();
    expect(() => neighboursLeaveTheDay(most, places, 60)).toThrow('wait 60 s');
  });
});
