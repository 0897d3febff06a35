import { inputBinding, outputBinding, signal } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import { inBulgarian } from '../../words/in-bulgarian';
import { DayGrid } from './day-grid';

async function grid(chosen: string, earliest?: string) {
  const taken: string[] = [];
  await render(DayGrid, {
    imports: [inBulgarian()],
    bindings: [
      inputBinding('chosen', signal(chosen)),
      inputBinding('earliest', signal(earliest)),
      outputBinding<string>('taken', (date) => taken.push(date)),
    ],
  });
  return taken;
}

const day = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });
const press = (key: string) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
const settled = () => new Promise((done) => setTimeout(done, 20));
const focused = () => document.activeElement?.getAttribute('aria-label');

describe('the days to take a date from', () => {
  it('open at the chosen date', async () => {
    await grid('2031-12-08');
    expect(focused()).toBe('понеделник, 8 декември 2031 г.');
    expect(document.querySelectorAll('td [tabindex="0"]')).toHaveLength(1);
  });

  it.each([
    ['ArrowRight', 'вторник, 9 декември 2031 г.'],
    ['ArrowUp', 'понеделник, 1 декември 2031 г.'],
    ['Home', 'понеделник, 8 декември 2031 г.'],
    ['End', 'неделя, 14 декември 2031 г.'],
    ['PageDown', 'понеделник, 5 януари 2032 г.'],
  ])('are walked by %s to %s', async (key, to) => {
    await grid('2031-12-08');
    press(key);
    await settled();
    expect(focused()).toBe(to);
  });

  it('give the day that is taken', async () => {
    const taken = await grid('2031-12-08');
    day('сряда, 10 декември').click();
    expect(taken).toEqual(['2031-12-10']);
  });

  it('do not give one that is too early', async () => {
    const taken = await grid('2031-12-08', '2031-12-05');
    day('четвъртък, 4 декември').click();
    expect(day('четвъртък, 4 декември').getAttribute('aria-disabled')).toBe('true');
    expect(taken).toEqual([]);
  });
});
