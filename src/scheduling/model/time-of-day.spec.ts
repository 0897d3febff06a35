import { common, knownMinutes, minutesOf, timeText, united, without } from './time-of-day.js';

const stretches = (...pairs: [number, number][]) => pairs.map(([from, to]) => ({ from, to }));

describe('A time of day', () => {
  it('is read from HH:MM and written back', () => {
    expect([minutesOf('00:00'), minutesOf('09:05'), minutesOf('23:59'), minutesOf('24:00')]).toEqual([
      0, 545, 1439, 1440,
    ]);
    expect([timeText(0), timeText(545), timeText(1440)]).toEqual(['00:00', '09:05', '24:00']);
  });

  it('is nothing else', () => {
    for (const text of ['24:01', '9:05', '09:5', '09:60', ' 09:05', '09:05\n', 545, null])
      expect(minutesOf(text)).toBeNull();
    expect(() => knownMinutes('noon')).toThrow(RangeError);
  });
});

describe('Stretches of a day', () => {
  it('are joined where they overlap or touch', () => {
    expect(united(stretches([5, 7], [1, 3], [3, 4], [6, 9], [8, 8]))).toEqual(stretches([1, 4], [5, 9]));
  });

  it('are cut where something is taken out', () => {
    expect(without(stretches([1, 10]), stretches([3, 4], [9, 12]))).toEqual(stretches([1, 3], [4, 9]));
    expect(without(stretches([1, 10]), stretches([0, 10]))).toEqual([]);
    expect(without(stretches([1, 10]), stretches([10, 12]))).toEqual(stretches([1, 10]));
  });

  it('have in common what lies in both', () => {
    expect(common(stretches([1, 4], [6, 9]), stretches([3, 7]))).toEqual(stretches([3, 4], [6, 7]));
  });

  it('do not change what they are made from', () => {
    const given = stretches([1, 3], [2, 5]);
    united(given);
    expect(given).toEqual(stretches([1, 3], [2, 5]));
  });
});
