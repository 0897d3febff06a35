import { TestBed } from '@angular/core/testing';
import { inBulgarian } from '../words/in-bulgarian';
import { KeptAnswers, SESSION } from './kept-answers';

const of = (id: string, kind = 'staff') => ({ account: { id, kind } });
const meetings = (day: string, more = '') => `/api/v1/office/meetings?from=${day}&to=${day}${more}&limit=200`;

describe('what is kept for when there is no network', () => {
  let kept: KeptAnswers;
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-12-07T09:41:00+02:00') });
    localStorage.clear();
    TestBed.configureTestingModule({ imports: [inBulgarian()] });
    kept = TestBed.inject(KeptAnswers);
  });
  afterEach(() => vi.useRealTimers());

  const today = meetings('2026-12-07');
  const list = { items: [{ id: 'm' }], nextCursor: null };

  it('is who works here and their meetings of today, nothing else', () => {
    expect([SESSION, today, meetings('2026-12-07', '&hostId=h')].map((url) => kept.keeps(url))).toEqual([
      true,
      true,
      true,
    ]);
    const others = [
      meetings('2026-12-08'),
      `${today}&q=петров`,
      '/api/v1/me/meetings',
      '/api/v1/office/staff',
    ];
    expect(others.filter((url) => kept.keeps(url))).toEqual([]);
  });

  it('bears when it was read, and is over with the day', () => {
    kept.put(SESSION, of('a'));
    kept.put(today, list);
    expect(kept.get(today)).toEqual({ at: '2026-12-07T07:41:00.000Z', body: list });
    vi.setSystemTime(new Date('2026-12-08T00:01:00+02:00'));
    expect(kept.get(today)).toBeNull();
  });

  it.each([
    ['another member of staff', of('b')],
    ['a citizen', of('c', 'citizen')],
    ['nobody', { account: null }],
  ])('is gone when %s is logged in', (_, session) => {
    kept.put(SESSION, of('a'));
    kept.put(today, list);
    kept.put(SESSION, session);
    expect(kept.get(today)).toBeNull();
  });

  it('stays while the same member of staff does, and is never kept for a citizen', () => {
    kept.put(SESSION, of('a'));
    kept.put(today, list);
    kept.put(SESSION, of('a'));
    expect(kept.get(today)?.body).toEqual(list);
    kept.put(SESSION, of('c', 'citizen'));
    expect(localStorage.length).toBe(0);
  });

  it('does not come back with an answer that was on its way at the log-out', () => {
    kept.put(SESSION, of('a'));
    kept.forget();
    kept.put(today, list);
    expect(localStorage.length).toBe(0);
  });
});
