import { periodOf } from './period';

it.each([
  ['thisMonth', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['lastMonth', '2027-03-31', '2027-02-01', '2027-02-28'],
  ['lastMonth', '2027-01-01', '2026-12-01', '2026-12-31'],
  ['thisYear', '2026-11-28', '2026-01-01', '2026-12-31'],
  ['last12', '2026-11-28', '2025-12-01', '2026-11-30'],
] as const)('means by %s on %s the days from %s to %s', (preset, today, from, to) => {
  expect(periodOf(preset, today)).toEqual({ from, to });
});
