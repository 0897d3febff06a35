import { Component, signal, viewChild } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { fireEvent, render, screen } from '@testing-library/angular';
import { inBulgarian } from '../words/in-bulgarian';
import { ErrorSummary } from './error-summary';

let attempts = 0;

@Component({
  imports: [ErrorSummary, FormField, FormRoot],
  template: `
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <input aria-label="Имейл" [formField]="form.email" />
      <button type="submit">Изпратете</button>
    </form>
  `,
})
class ServerIsAway {
  private readonly summary = viewChild.required(ErrorSummary);
  readonly form = form(signal({ email: 'maria@citizens.example' }), (answer) => required(answer.email), {
    submission: {
      action: async () => {
        attempts++;
        this.summary().show();
        return [{ kind: 'refused', message: 'Няма връзка.' }];
      },
      onInvalid: () => this.summary().show(),
    },
  });
}

describe('the summary of errors', () => {
  const send = () => fireEvent.click(screen.getByRole('button', { name: 'Изпратете' }));
  beforeEach(async () => {
    attempts = 0;
    await render(ServerIsAway, { imports: [inBulgarian()] });
  });

  it('says what failed as a whole, and lets the same words be sent again', async () => {
    send();
    expect((await screen.findByRole('alert')).textContent).toContain('Няма връзка.');
    send();
    await vi.waitFor(() => expect(attempts).toBe(2));
    expect((await screen.findByRole('alert')).textContent).toContain('Няма връзка.');
  });

  it('sends nothing while a field is wrong', async () => {
    fireEvent.input(screen.getByLabelText('Имейл'), { target: { value: '' } });
    send();
    expect((await screen.findByRole('alert')).textContent).toContain('Попълнете това поле.');
    expect(attempts).toBe(0);
  });
});
