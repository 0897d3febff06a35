import { wallClock } from './wall-clock';

describe('a time as it is typed', () => {
  it.each([
    ['9', '09:00'],
    ['17', '17:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9.30', '09:30'],
    ['9:30 ч.', '09:30'],
    [' 14:15 ', '14:15'],
    ['24:00', '24:00'],
  ])('%s is %s', (typed, time) => expect(wallClock(typed)).toBe(time));

  it.each(['', '25', '24:30', '9:75', 'обед'])('%s stays as it is, to be refused', (typed) =>
    expect(wallClock(typed)).toBe(typed),
  );
});
