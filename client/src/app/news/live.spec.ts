import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideApiConfiguration } from 'contract/api-configuration';
import type { LiveNumbers } from 'contract/models';
import { Session } from '../session/session';
import { inBulgarian } from '../words/in-bulgarian';
import { Live } from './live';

/** The browser's own class, which the specs' browser does not have: what the server says comes by hand. */
class SpokenStream extends EventTarget {
  static readonly all: SpokenStream[] = [];
  closed = false;
  constructor(readonly url: string) {
    super();
    SpokenStream.all.push(this);
  }
  close(): void {
    this.closed = true;
  }
  says(type: string, data: unknown = {}): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
  breaks(): void {
    this.dispatchEvent(new Event('error'));
  }
}

const LIST = '/api/v1/me/notifications?limit=1';
const NUMBERS = '/api/v1/me/notifications/numbers';
const numbers = (unread: number, newestUnread: string | null = null): LiveNumbers => ({
  unread,
  newestUnread,
  office: null,
});
const maria = { id: 'maria', kind: 'citizen' } as never;

describe('the numbers that move', () => {
  let http: HttpTestingController;
  let live: Live;
  let session: Session;
  let visible: DocumentVisibilityState;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    visible = 'visible';
    vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visible);
    SpokenStream.all.length = 0;
    vi.stubGlobal('EventSource', SpokenStream);
    TestBed.configureTestingModule({
      imports: [inBulgarian()],
      providers: [provideApiConfiguration(''), provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    session = TestBed.inject(Session);
    live = TestBed.inject(Live);
  });
  afterEach(() => {
    http.verify();
    TestBed.resetTestingModule();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const current = (): SpokenStream => SpokenStream.all.at(-1)!;
  const open = (): number => SpokenStream.all.filter(({ closed }) => !closed).length;
  const soon = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
  const turn = (state: DocumentVisibilityState): void => {
    visible = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  function logIn(): void {
    session.changed(maria);
    TestBed.tick();
  }

  it('come over one stream as long as somebody is logged in', () => {
    TestBed.tick();
    expect(open()).toBe(0);
    logIn();
    expect(open()).toBe(1);
    expect(live.isStreaming()).toBe(false);
    current().says('numbers', numbers(3));
    expect(live.numbers()).toEqual(numbers(3));
    expect(live.isStreaming()).toBe(true);
    session.forget();
    TestBed.tick();
    expect(open()).toBe(0);
    expect(live.numbers()).toBeNull();
  });

  it('are followed by the words of what has just come, but not of what was there before', async () => {
    logIn();
    current().says('numbers', numbers(1, 'b'));
    expect(live.news()).toBe('');
    current().says('numbers', numbers(2, 'c'));
    http.expectOne(LIST).flush({ items: [{ id: 'c', subject: 'Одобрена' }], nextCursor: null });
    await soon();
    expect(live.news()).toBe('Одобрена');
    // Somebody has read that: an older one is the newest now, and nobody need hear of it again.
    current().says('numbers', numbers(1, 'b'));
    http.expectNone(LIST);
  });

  it('come again after a break, with a longer wait each time, until they do', async () => {
    logIn();
    for (const wait of [1_000, 2_000, 4_000]) {
      const streams = SpokenStream.all.length;
      current().breaks();
      // As long as nothing is known: there may be no stream at all.
      http.expectOne(NUMBERS).error(new ProgressEvent('error'));
      expect(open()).toBe(0);
      await soon(wait - 1);
      expect(SpokenStream.all).toHaveLength(streams);
      await soon(1);
      expect(SpokenStream.all).toHaveLength(streams + 1);
    }
    current().says('numbers', numbers(1));
    current().breaks();
    await soon(1_000);
    expect(open()).toBe(1);
    expect(live.numbers()).toEqual(numbers(1));
  });

  it('are asked for each minute while the stream is away', async () => {
    logIn();
    await soon(60_000);
    http.expectOne(NUMBERS).flush(numbers(5));
    await soon();
    expect(live.numbers()).toEqual(numbers(5));
    current().says('numbers', numbers(6));
    await soon(60_000);
    http.expectNone(NUMBERS);
  });

  it('are not told to a tab that nobody looks at, and at once when somebody does', async () => {
    logIn();
    turn('hidden');
    await soon(29_000);
    expect(open()).toBe(1);
    await soon(1_000);
    expect(open()).toBe(0);
    turn('visible');
    expect(open()).toBe(1);
    // A short look elsewhere breaks nothing off.
    turn('hidden');
    turn('visible');
    await soon(60_000);
    http.match(NUMBERS);
    expect(SpokenStream.all).toHaveLength(2);
  });

  it('end with the session, and whoever logged out elsewhere is asked who they are', async () => {
    logIn();
    current().says('signed-out');
    expect(open()).toBe(0);
    await soon(1_000);
    http.expectOne('/api/v1/auth/session').flush({ account: null });
    await soon();
    TestBed.tick();
    expect(session.account()).toBeNull();
    await soon(120_000);
    expect(open()).toBe(0);
  });
});
