import { inputBinding, signal, twoWayBinding } from '@angular/core';
import { render, screen, within } from '@testing-library/angular';
import type { Slot } from 'contract/models';
import { inBulgarian } from '../../words/in-bulgarian';
import { SlotPicker } from './slot-picker';

const at = (time: string, remaining = 1, place: string | null = null): Slot => ({
  start: `2026-12-07T${time}:00+02:00`,
  end: `2026-12-07T${time}:30+02:00`,
  modes: ['inPerson'],
  remaining,
  place,
});

async function offered(...slots: Slot[]) {
  const chosen = signal<string | null>(null);
  await render(SlotPicker, {
    imports: [inBulgarian()],
    bindings: [inputBinding('slots', signal(slots)), twoWayBinding('chosen', chosen)],
  });
  return chosen;
}

describe('the free times of a day', () => {
  it('stand before and after noon', async () => {
    await offered(at('09:00'), at('11:45'), at('12:00'), at('16:30'));
    const times = (half: string) =>
      within(screen.getByRole('group', { name: half }))
        .getAllByRole('radio')
        .map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent?.trim());
    expect(times('Преди обяд')).toEqual(['9:00', '11:45']);
    expect(times('След обяд')).toEqual(['12:00', '16:30']);
  });

  it('leave out a half of the day in which nothing is free', async () => {
    await offered(at('13:00'));
    expect(screen.queryByRole('group', { name: 'Преди обяд' })).toBeNull();
  });

  it('stand under their place where a day is held in two', async () => {
    await offered(at('09:00', 1, 'с. Леярово'), at('10:30', 1, 'с. Поляна'));
    expect(screen.getAllByRole('group').map((group) => group.querySelector('legend')?.textContent)).toEqual([
      'с. Леярово',
      'с. Поляна',
    ]);
  });

  it('are one choice, across noon too', async () => {
    const chosen = await offered(at('09:00'), at('13:00'));
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    radios[0]?.click();
    expect(chosen()).toBe('2026-12-07T09:00:00+02:00');
    radios[1]?.click();
    expect(chosen()).toBe('2026-12-07T13:00:00+02:00');
    expect(radios.map((radio) => radio.checked)).toEqual([false, true]);
  });

  it('say how many places are left where several people share a time', async () => {
    await offered(at('09:00', 3), at('09:15', 1));
    expect(screen.getByRole('radio', { name: /9:00.*3 места/ })).toBeTruthy();
    expect(screen.queryByText('1 място')).toBeNull();
  });
});
