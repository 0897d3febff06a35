import { callsOnShow } from './calls-on-show.js';

const at = (time: string): Date => new Date(`2026-12-07T${time}:00Z`);
const call = (hostId: string, time: string) => ({ hostId, calledAt: at(time) });
const shown = (now: string, ...calls: ReturnType<typeof call>[]) =>
  callsOnShow(calls, at(now)).map(({ hostId, calledAt }) => hostId + calledAt.toISOString().slice(11, 16));

describe('the calls on show', () => {
  it('are the last one of each host, the newest first, however old', () => {
    expect(shown('12:00', call('a', '09:00'), call('b', '09:10'), call('a', '09:20'))).toEqual([
      'a09:20',
      'b09:10',
    ]);
  });

  it('keep a number for three minutes when the next one is called at once', () => {
    const calls = [call('a', '09:00'), call('a', '09:01')];
    expect(shown('09:02', ...calls)).toEqual(['a09:01', 'a09:00']);
    expect(shown('09:03', ...calls)).toEqual(['a09:01']);
  });

  it('are four at most', () => {
    const calls = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((host, i) => call(host, `09:0${i}`));
    expect(shown('09:10', ...calls)).toEqual(['g09:06', 'f09:05', 'e09:04', 'd09:03']);
  });
});
