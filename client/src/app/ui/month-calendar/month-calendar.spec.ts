import { inputBinding, signal, twoWayBinding } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import { inBulgarian } from '../../words/in-bulgarian';
import type { DayFacts } from './month-grid';
import { MonthCalendar } from './month-calendar';

async function december(days: [string, DayFacts][], lastMonth = '2027-02', today = '2026-11-24') {
  const month = signal('2026-12');
  const chosen = signal<string | null>(null);
  await render(MonthCalendar, {
    imports: [inBulgarian()],
    bindings: [
      twoWayBinding('month', month),
      twoWayBinding('chosen', chosen),
      inputBinding('days', signal(new Map(days))),
      inputBinding('today', signal(today)),
      inputBinding('lastMonth', signal(lastMonth)),
    ],
  });
  return { month, chosen };
}

const day = (name: RegExp) => screen.getByRole('button', { name });
const press = (key: string) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
const settled = () => new Promise((done) => setTimeout(done, 20));
const focused = () => document.activeElement?.getAttribute('data-date');

const FREE: [string, DayFacts][] = [
  ['2026-12-07', { free: 12 }],
  ['2026-12-21', { free: 1 }],
  ['2026-12-25', { free: 0, closed: 'официален празник' }],
];

describe('the month calendar', () => {
  it('says of each date how much is free, or why nothing is', async () => {
    await december(FREE);
    expect(day(/^понеделник, 7 декември, 12 свободни часа$/)).toBeTruthy();
    expect(day(/^понеделник, 21 декември, 1 свободен час$/)).toBeTruthy();
    expect(day(/^петък, 25 декември, официален празник$/).getAttribute('aria-disabled')).toBe('true');
    expect(day(/^вторник, 8 декември, няма свободни часове$/).getAttribute('aria-disabled')).toBe('true');
  });

  it('takes a free date, and no other', async () => {
    const { chosen } = await december(FREE);
    day(/^вторник, 8 декември/).click();
    expect(chosen()).toBeNull();
    day(/^понеделник, 7 декември/).click();
    expect(chosen()).toBe('2026-12-07');
  });

  it('is one stop for Tab: the first free date', async () => {
    await december(FREE);
    const stops = [...document.querySelectorAll('.day[tabindex="0"]')].map((stop) =>
      stop.getAttribute('data-date'),
    );
    expect(stops).toEqual(['2026-12-07']);
  });

  it.each([
    ['ArrowRight', '2026-12-08'],
    ['ArrowDown', '2026-12-14'],
    ['End', '2026-12-11'],
    ['ArrowLeft', '2026-12-04'],
  ])('goes with %s to %s, over the hidden weekend', async (key, to) => {
    await december(FREE);
    day(/^понеделник, 7 декември/).focus();
    press(key);
    await settled();
    expect(focused()).toBe(to);
  });

  it('turns to the next month with PageDown and keeps the weekday', async () => {
    const { month } = await december(FREE);
    day(/^понеделник, 21 декември/).focus();
    press('PageDown');
    await settled();
    expect(month()).toBe('2027-01');
    expect(focused()).toBe('2027-01-18');
  });

  it('does not turn to months in which nothing may be asked for', async () => {
    const { month } = await december(FREE, '2026-12');
    day(/^понеделник, 21 декември/).focus();
    press('PageDown');
    await settled();
    expect(month()).toBe('2026-12');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Следващ месец' }).disabled).toBe(true);
  });

  it('shows Saturday and Sunday only where someone is received then', async () => {
    await december(FREE);
    expect(screen.getAllByRole('columnheader')).toHaveLength(5);
  });

  it('shows seven days when a Saturday is free', async () => {
    await december([...FREE, ['2026-12-12', { free: 2 }]]);
    expect(screen.getAllByRole('columnheader')).toHaveLength(7);
  });

  it('leaves out the weeks that are over, also for the keyboard', async () => {
    await december(FREE, '2027-02', '2026-12-16');
    const dates = [...document.querySelectorAll('[data-date]')].map((one) => one.getAttribute('data-date'));
    expect(dates[0]).toBe('2026-12-14');
    day(/^понеделник, 14 декември/).focus();
    press('ArrowUp');
    await settled();
    expect(focused()).toBe('2026-12-14');
  });
});
