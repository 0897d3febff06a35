import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot, type ValidationError } from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { updateSettings } from 'contract/functions';
import type { SettingsAnswer } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { wallClock } from '../edit-schedule/wall-clock';

/** What those who receive are told each morning: the day's list, and requests that wait too long. */
@Component({
  selector: 'app-morning-messages',
  imports: [ErrorSummary, Field, FormField, FormRoot, TranslocoDirective],
  template: `
    <section *transloco="let t" aria-labelledby="morning">
      <div class="title-bar">
        <h2 id="morning">{{ t('office.settings.morning') }}</h2>
      </div>
      <p class="muted">{{ t('office.settings.morningHow') }}</p>
      <form [formRoot]="form">
        <ui-error-summary [form]="form" />
        <ui-field [label]="t('office.settings.dayListAt')" [hint]="t('office.settings.dayListAtHint')">
          <input inputmode="numeric" autocomplete="off" class="short" [formField]="form.dayListAt" />
        </ui-field>
        <ui-field [label]="t('office.settings.waiting')" [hint]="t('office.settings.waitingHint')">
          <input type="number" class="short" [formField]="form.waitingTooLongHours" />
        </ui-field>
        <p class="acts">
          <button type="submit" class="btn" [attr.aria-disabled]="form().submitting() ? 'true' : null">
            {{ t('office.people.save') }}
          </button>
          <span role="status">{{ saved() ? t('office.settings.saved') : '' }}</span>
        </p>
      </form>
    </section>
  `,
  styles: `
    section {
      margin-top: 32px;
    }
    .short {
      width: 8em;
    }
    .acts {
      margin-top: 16px;
    }
    [role='status'] {
      color: var(--ok);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MorningMessages {
  readonly settings = input.required<SettingsAnswer>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly saved = signal(false);
  private readonly written = linkedSignal(() => {
    const { dayListAt, waitingTooLongHours } = this.settings();
    return { dayListAt: dayListAt ?? '', waitingTooLongHours };
  });
  protected readonly form = form(this.written, {
    submission: { action: () => this.save(), onInvalid: () => this.summary().show() },
  });

  private async save(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    this.saved.set(false);
    try {
      const { dayListAt, waitingTooLongHours } = await this.api.invoke(updateSettings, {
        body: { ...this.written(), dayListAt: wallClock(this.written().dayListAt) || null },
      });
      this.written.set({ dayListAt: dayListAt ?? '', waitingTooLongHours });
      this.summary().hide();
      this.saved.set(true);
      return undefined;
    } catch (failure) {
      this.summary().show();
      return refusedFields(this.form, Problem.from(failure), this.explain.text(failure));
    }
  }
}
