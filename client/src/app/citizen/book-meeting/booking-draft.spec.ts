import { TestBed } from '@angular/core/testing';
import { BookingDraft } from './booking-draft';

const HOUR = 3_600_000;

/** Another page load, or another tab of the same browser when the tab's own storage is empty. */
const opened = (): BookingDraft => TestBed.resetTestingModule().inject(BookingDraft);

describe('a request that is not yet sent', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
    vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') });
  });
  afterEach(() => vi.useRealTimers());

  const choice = { start: '2026-12-07T09:30:00+02:00', mode: 'inPerson', place: 'стая 201' } as const;
  const held = { id: 'r1', until: '2026-11-24T12:15:00+02:00' };
  const about = { topic: 'Скица', documentNumber: '', phone: '' };

  function typed(): BookingDraft {
    const draft = opened();
    draft.choose('mayor', choice, held);
    draft.describe(about);
    return draft;
  }

  it('survives a reload of the tab', () => {
    typed();
    expect(opened().of('mayor')).toMatchObject({ ...choice, ...about, held });
  });

  it('is not seen by another tab', () => {
    typed();
    sessionStorage.clear();
    expect(opened().of('mayor')).toBeNull();
  });

  it('is there for an hour in another tab after going to register', () => {
    typed().keepForAnotherTab();
    sessionStorage.clear();
    vi.advanceTimersByTime(HOUR - 1000);
    expect(opened().of('mayor')).toMatchObject({ ...about, held });
    vi.advanceTimersByTime(2000);
    expect(opened().of('mayor')).toBeNull();
  });

  it('keeps what was typed when another time is chosen', () => {
    const draft = typed();
    draft.choose('mayor', { start: '2026-12-07T09:45:00+02:00', mode: 'video', place: null }, null);
    expect(draft.of('mayor')).toMatchObject({
      start: '2026-12-07T09:45:00+02:00',
      mode: 'video',
      topic: 'Скица',
    });
  });

  it('begins anew for another schedule', () => {
    const draft = typed();
    draft.choose('architect', choice, null);
    expect(draft.of('architect')?.topic).toBe('');
    expect(draft.of('mayor')).toBeNull();
  });

  it('is another intention once anything in it changes', () => {
    const draft = typed();
    const before = draft.of('mayor')?.intention;
    expect(opened().of('mayor')?.intention).toBe(before);
    draft.describe({ ...about, topic: 'Друго' });
    expect(draft.of('mayor')?.intention).not.toBe(before);
  });

  it('leaves nothing behind once it is sent', () => {
    const draft = typed();
    draft.keepForAnotherTab();
    draft.clear();
    expect(opened().draft()).toBeNull();
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });
});
