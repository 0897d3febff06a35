import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { fireEvent, render, screen } from '@testing-library/angular';
import { inBulgarian } from '../../words/in-bulgarian';
import { Field } from '../field';
import { DateField } from './date-field';

@Component({
  imports: [DateField, Field, FormField],
  template: `<ui-field label="От дата"><ui-date-field [formField]="form.from" /></ui-field>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Host {
  readonly answer = signal({ from: '2026-12-07' });
  readonly form = form(this.answer, (answer) => required(answer.from));
}

async function inForm() {
  const { fixture } = await render(Host, { imports: [inBulgarian()] });
  const type = async (text: string) => {
    fireEvent.change(screen.getByLabelText('От дата'), { target: { value: text } });
    fireEvent.blur(screen.getByLabelText('От дата'));
    await fixture.whenStable();
  };
  return { host: fixture.componentInstance, type };
}

const field = () => screen.getByLabelText<HTMLInputElement>('От дата');

describe('a date field', () => {
  it('shows the date as it is written in Bulgarian, whatever the language of the browser', async () => {
    await inForm();
    expect(field().value).toBe('07.12.2026');
  });

  it('takes what is typed, and writes it out', async () => {
    const { host, type } = await inForm();
    await type('8.12.26');
    expect(host.answer()).toEqual({ from: '2026-12-08' });
    expect(field().value).toBe('08.12.2026');
  });

  it('says how to write what is no date, and leaves the form as it was', async () => {
    const { host, type } = await inForm();
    await type('31.02.2026');
    expect(host.form().valid()).toBe(false);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Напишете датата като 07.12.2026.').id).toBe(
      field().getAttribute('aria-describedby'),
    );
    await type('1.3.2026');
    expect(host.form().valid()).toBe(true);
  });

  it('can be emptied, which a field that is needed refuses', async () => {
    const { host, type } = await inForm();
    await type('');
    expect(host.answer()).toEqual({ from: '' });
    expect(screen.getByText('Попълнете това поле.')).toBeTruthy();
  });
});
