import { render, screen } from '@testing-library/angular';
import { inBulgarian } from '../words/in-bulgarian';
import { SchemeSwitch } from './scheme-switch';

const shown = () => document.documentElement.dataset['scheme'];
const choice = () => screen.getByLabelText<HTMLSelectElement>('Изглед');
function choose(name: string): void {
  choice().value = name;
  choice().dispatchEvent(new Event('change'));
}

describe('the choice of a scheme', () => {
  afterEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset['scheme'];
  });

  it('is kept on this device and shown at once', async () => {
    await render(SchemeSwitch, { imports: [inBulgarian()] });
    expect(choice().value).toBe('system');
    choose('contrast');
    expect([shown(), localStorage.getItem('scheme')]).toEqual(['contrast', 'contrast']);
  });

  it('goes back to what the device has', async () => {
    document.documentElement.dataset['scheme'] = 'dark';
    await render(SchemeSwitch, { imports: [inBulgarian()] });
    expect(choice().value).toBe('dark');
    choose('system');
    expect([shown(), localStorage.getItem('scheme')]).toEqual([undefined, null]);
  });
});
