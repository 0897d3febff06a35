import { checkClosure, checkException } from './check-schedule.js';
import type { ReceptionException } from './schedule.js';

const wrong = (input: Record<string, unknown>) => {
  const exception = { from: '2026-05-04', to: '2026-05-08', kind: 'closed', reason: 'ремонт', ...input };
  return checkException(exception as unknown as ReceptionException, 'Europe/Sofia').map(({ path }) => path);
};

describe('An exception', () => {
  it('closes days, moments, or hours of days', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ to: '2026-05-04' })).toEqual([]);
    expect(wrong({ from: '2026-05-04T10:00', to: '2026-05-04T10:15' })).toEqual([]);
    expect(wrong({ windows: [{ from: '10:00', to: '11:00' }] })).toEqual([]);
    expect(wrong({ windows: [] })).toEqual([]);
  });

  it('ends after it begins', () => {
    expect(wrong({ to: '2026-05-03' })).toEqual(['to']);
    expect(wrong({ from: '2026-05-04T10:00', to: '2026-05-04T10:00' })).toEqual(['to']);
    expect(wrong({ from: '2026-05-04T10:00', to: '2026-05-04' })).toEqual([]);
    expect(wrong({ to: '2036-05-04' })).toEqual(['to']);
  });

  it('has dates and times that exist', () => {
    expect(wrong({ from: '2026-02-30', to: '2026-02-31' })).toEqual(['from', 'to']);
    for (const to of [
      '2026-05-08T25:00',
      '2026-05-08T',
      '2026-05-08T10:00:00',
      '2026-05-08T10:00Z',
      '8.5.2026',
      5,
    ])
      expect(wrong({ to })).toEqual(['to']);
  });

  it('has no time that a clock change skips', () => {
    expect(wrong({ from: '2026-03-29T03:30', to: '2026-03-29T05:00' })).toEqual(['from']);
    expect(wrong({ from: '2026-03-28T03:30', to: '2026-03-29T04:00' })).toEqual([]);
    expect(wrong({ from: '2026-10-25T03:30', to: '2026-10-25T04:00' })).toEqual([]);
  });

  it('that opens says in which hours', () => {
    const open = { kind: 'open', from: '2026-05-09', to: '2026-05-09' };
    expect(wrong(open)).toEqual(['windows']);
    expect(wrong({ ...open, windows: [{ from: '10:00', to: '12:00' }] })).toEqual([]);
    expect(wrong({ ...open, from: '2026-05-09T10:00', to: '2026-05-09T12:00' })).toEqual([]);
    expect(wrong({ ...open, from: '2026-05-09T10:00', to: '2026-05-10T12:00' })).toEqual(['windows']);
  });

  it('has windows that end after they begin', () => {
    expect(wrong({ windows: [{ from: '11:00', to: '10:00' }] })).toEqual(['windows[0].to']);
    expect(wrong({ windows: 'all' })).toEqual(['windows']);
  });

  it('has a kind and a reason', () => {
    expect(wrong({ kind: 'moved', reason: ' ' })).toEqual(['kind', 'reason']);
    expect(wrong({ reason: 'а'.repeat(501) })).toEqual(['reason']);
  });
});

describe('A closure', () => {
  it('has a span that exists and a reason', () => {
    expect(checkClosure({ from: '2026-08-03', to: '2026-08-14', reason: 'отпуск' })).toEqual([]);
    const errors = checkClosure({ from: '2026-03-29T03:30', to: '2026-03-28', reason: '' }, 'Europe/Sofia');
    expect(errors.map(({ path }) => path)).toEqual(['to', 'from', 'reason']);
  });
});
