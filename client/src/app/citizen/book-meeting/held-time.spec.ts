import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideApiConfiguration } from 'contract/api-configuration';
import { BookingDraft } from './booking-draft';
import { HeldTime } from './held-time';

const at = (time: string) => ({
  start: `2026-12-07T${time}:00+02:00`,
  mode: 'inPerson' as const,
  place: null,
});
const TIMES = '/api/v1/public/reservations';

describe('a time that is kept for the citizen', () => {
  let http: HttpTestingController;
  let time: HeldTime;
  let drafts: BookingDraft;
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
    vi.useFakeTimers({ now: new Date('2026-12-01T08:00:00Z') });
    TestBed.configureTestingModule({
      providers: [provideApiConfiguration(''), provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    time = TestBed.inject(HeldTime);
    drafts = TestBed.inject(BookingDraft);
  });
  afterEach(() => {
    http.verify();
    vi.useRealTimers();
  });

  const soon = () => vi.advanceTimersByTimeAsync(0);

  async function take(wall: string, id = 'r1'): Promise<void> {
    const taken = time.take('mayor', at(wall));
    await soon();
    http
      .expectOne({ method: 'POST', url: TIMES })
      .flush({ id, expiresAt: '2026-12-01T10:15:00+02:00' }, { status: 201, statusText: 'Created' });
    expect(await taken).toBeNull();
  }

  it('is told with its end, then counted down, then over', async () => {
    await take('09:00');
    expect(drafts.draft()).toMatchObject({ ...at('09:00'), held: { id: 'r1' } });
    expect(time.state()).toBe('held');
    await vi.advanceTimersByTimeAsync(13 * 60_000);
    expect([time.state(), time.minutesLeft()]).toEqual(['ending', 2]);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(time.state()).toBe('lapsed');
  });

  it('is not asked for twice', async () => {
    await take('09:00');
    expect(await time.take('mayor', { ...at('09:00'), mode: 'inPerson' })).toBeNull();
    expect(drafts.draft()?.held?.id).toBe('r1');
  });

  it('is given back when another is chosen', async () => {
    await take('09:00');
    const taken = time.take('mayor', at('09:15'));
    await soon();
    http.expectOne({ method: 'DELETE', url: `${TIMES}/r1` }).flush(null, { status: 204, statusText: 'OK' });
    await soon();
    http
      .expectOne({ method: 'POST', url: TIMES })
      .flush({ id: 'r2', expiresAt: '2026-12-01T10:15:00+02:00' }, { status: 201, statusText: 'Created' });
    await taken;
    expect(drafts.draft()).toMatchObject({ ...at('09:15'), held: { id: 'r2' } });
  });

  it('can be gone: then the citizen learns it before they write', async () => {
    const taken = time.take('mayor', at('09:00'));
    await soon();
    http.expectOne(TIMES).flush({ code: 'slot-taken' }, { status: 409, statusText: 'Conflict' });
    expect(await taken).toMatchObject({ code: 'slot-taken' });
    expect(drafts.draft()).toBeNull();
  });

  it('may not be kept at all, which stops nobody', async () => {
    const taken = time.take('mayor', at('09:00'));
    await soon();
    http.expectOne(TIMES).flush({ code: 'too-many-reservations' }, { status: 429, statusText: 'Too many' });
    expect(await taken).toBeNull();
    expect(drafts.draft()).toMatchObject({ ...at('09:00'), held: null });
    expect(time.state()).toBe('none');
  });
});
