import { inLanes } from './lanes';

const lanesOf = (...spans: [number, number][]) =>
  inLanes(spans.map(([from, to]) => ({ from, to }))).map(({ item, lane, lanes }) => [item.from, lane, lanes]);

describe('meetings beside each other', () => {
  it('share the full width when they only touch', () => {
    expect(lanesOf([540, 555], [555, 570])).toEqual([
      [540, 0, 1],
      [555, 0, 1],
    ]);
  });

  it('stand side by side when they overlap', () => {
    expect(lanesOf([540, 570], [555, 585])).toEqual([
      [540, 0, 2],
      [555, 1, 2],
    ]);
  });

  it('use a lane again once it is free', () => {
    expect(lanesOf([540, 600], [540, 555], [560, 580])).toEqual([
      [540, 0, 2],
      [540, 1, 2],
      [560, 1, 2],
    ]);
  });

  it('do not narrow those that come after everything has ended', () => {
    expect(lanesOf([540, 570], [540, 570], [570, 600])).toEqual([
      [540, 0, 2],
      [540, 1, 2],
      [570, 0, 1],
    ]);
  });
});
