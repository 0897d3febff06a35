import { chooseUntil, inOrderOfOffering, toldHow } from './resettling.js';

const now = Date.parse('2026-12-01T08:00:00Z');
const at = (text: string) => ({ day: text.slice(0, 10), start: Date.parse(`${text}:00Z`) });
const starts = (slots: { start: number }[]) =>
  slots.map(({ start }) => new Date(start).toISOString().slice(0, 16));

describe('times to offer', () => {
  it('begin with the earliest, and take the second from another day', () => {
    const free = ['2026-12-07T07:15', '2026-12-07T07:00', '2026-12-14T07:00', '2026-12-14T07:15'].map(at);
    expect(starts(inOrderOfOffering(free, now))).toEqual([
      '2026-12-07T07:00',
      '2026-12-14T07:00',
      '2026-12-07T07:15',
      '2026-12-14T07:15',
    ]);
  });

  it('are not so near that the citizen would hear of them too late', () => {
    expect(starts(inOrderOfOffering([at('2026-12-02T07:59'), at('2026-12-02T08:00')], now))).toEqual([
      '2026-12-02T08:00',
    ]);
  });
});

describe('the time to choose', () => {
  it('is three days', () => {
    expect(chooseUntil(now, [at('2026-12-07T07:00').start]).toISOString()).toBe('2026-12-04T08:00:00.000Z');
  });

  it('ends two hours before the earlier of the offered times', () => {
    const offered = [at('2026-12-07T07:00').start, at('2026-12-02T09:00').start];
    expect(chooseUntil(now, offered).toISOString()).toBe('2026-12-02T07:00:00.000Z');
  });
});

describe('who is told how', () => {
  it('is written to where there is an address, and rung up where there is none', () => {
    expect([toldHow('cancelled', true), toldHow('offered', false)]).toEqual(['email', 'ring']);
  });

  it('is nobody where nothing has changed', () => {
    expect([toldHow('kept', true), toldHow('gone', true), toldHow(null, true)]).toEqual([null, null, null]);
  });

  it('is always rung up where nothing could be done', () => {
    expect(toldHow('notPossible', true)).toBe('ring');
  });
});
