import type { Meeting } from 'contract/models';
import { type Act, actsFor } from './acts';

const dayOf = (at: string | Date) => new Date(at).toISOString().slice(0, 10);
const start = '2026-12-07T09:30:00Z';

describe('what can be done about a meeting', () => {
  it.each<[Parameters<typeof actsFor>[0]['status'], string, Act[]]>([
    ['requested', '2026-12-01T10:00:00Z', ['approve', 'refuse', 'answer', 'move', 'cancel']],
    ['requested', '2026-12-07T09:30:00Z', []],
    ['approved', '2026-12-06T23:00:00Z', ['answer', 'move', 'cancel']],
    ['approved', '2026-12-07T08:00:00Z', ['checkIn', 'hold', 'answer', 'move', 'cancel']],
    ['approved', '2026-12-07T09:30:00Z', ['checkIn', 'hold', 'miss']],
    ['approved', '2026-12-08T09:00:00Z', ['checkIn', 'hold', 'miss']],
    ['checkedIn', '2026-12-07T09:31:00Z', ['hold']],
    ['held', '2026-12-07T10:00:00Z', []],
    ['cancelled', '2026-12-01T10:00:00Z', []],
  ])('%s, at %s', (status, now, acts) => {
    expect(actsFor({ status, start }, new Date(now), dayOf)).toEqual(acts);
  });

  it('is not another answer, once the citizen has decided about one', () => {
    const written = { text: 'Готова е.', at: '2026-12-01T09:00:00Z' };
    const before = new Date('2026-12-01T10:00:00Z');
    const acts = (answer: Meeting['answer']) => actsFor({ status: 'approved', start, answer }, before, dayOf);
    expect(acts(written)).toContain('answer');
    expect(acts({ ...written, decision: 'declined' })).not.toContain('answer');
  });
});
