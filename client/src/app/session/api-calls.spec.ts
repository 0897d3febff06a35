import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Problem } from '../problem/problem';
import { inBulgarian } from '../words/in-bulgarian';
import { answerInWords } from './api-calls';

describe('a call of our API', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    TestBed.configureTestingModule({
      imports: [inBulgarian()],
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([answerInWords])),
        provideHttpClientTesting(),
      ],
    });
  });
  afterEach(() => vi.useRealTimers());

  const ask = (responseType: 'json' | 'blob') => {
    const failures: Problem[] = [];
    TestBed.inject(HttpClient)
      .get('/api/v1/groups', { responseType: responseType as 'json' })
      .subscribe({ error: (problem: Problem) => failures.push(problem) });
    return failures;
  };

  it('that nobody answers ends, as when nobody could be reached', () => {
    const failures = ask('json');
    vi.advanceTimersByTime(29_000);
    expect(failures).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(failures).toEqual([expect.objectContaining({ code: 'unreachable', status: 0 })]);
    expect(TestBed.inject(HttpTestingController).expectOne('/api/v1/groups').cancelled).toBe(true);
  });

  it('for a file may take what the line takes', () => {
    const failures = ask('blob');
    vi.advanceTimersByTime(120_000);
    expect(failures).toEqual([]);
  });
});
