import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type FormValueControl, transformedValue } from '@angular/forms/signals';
import { Language } from '../../words/language';
import { Say } from '../../words/say';
import { Field } from '../field';
import { When } from '../when';
import { dateOf, dateText } from './date-text';
import { DayGrid } from './day-grid';

/**
 * A date, typed or taken from a calendar, written as in the language of the page: a native date field follows the
 * browser's language and reads mm/dd/yyyy to whoever has an English one. Its label is that of `ui-field` or `ui-labelled`
 * around it, or `label`.
 */
@Component({
  selector: 'ui-date-field',
  imports: [DayGrid],
  templateUrl: './date-field.html',
  styleUrl: './date-field.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DateField implements FormValueControl<string> {
  /** `2026-12-07`; empty without a date, and as it was while what is typed is none. */
  readonly value = model('');
  readonly label = input<string>();
  /** Days before it can't be taken from the calendar. */
  readonly earliest = input<string>();
  /** Outside a form: what is wrong with it is said elsewhere. */
  readonly faulty = input(false);
  readonly touch = output<void>();

  private readonly language = inject(Language);
  protected readonly say = inject(Say);
  private readonly when = inject(When);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly sheet = viewChild.required<ElementRef<HTMLDialogElement>>('sheet');
  private readonly saysWhyItself = inject(Field, { optional: true }) === null;

  protected readonly open = signal(false);
  protected readonly text = transformedValue(this.value, {
    parse: (text: string) => {
      if (!text.trim()) return { value: '' };
      const date = dateOf(text, this.language.locale(), this.when.today());
      return date ? { value: date } : { error: { kind: 'date' } };
    },
    format: (date) => dateText(date, this.language.locale()),
  });
  protected readonly wrong = computed(() =>
    this.saysWhyItself && this.text.parseErrors().length > 0 ? this.say.text('ui.errors.date') : '',
  );

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected typed(text: string): void {
    this.text.set(text);
    // “7.12” was understood: it is written out, so that its reader sees as what.
    if (this.text.parseErrors().length === 0) this.text.set(dateText(this.value(), this.language.locale()));
  }

  protected show(): void {
    this.open.set(true);
    const sheet = this.sheet().nativeElement;
    const { left, bottom } = this.field().nativeElement.getBoundingClientRect();
    sheet.showModal();
    const { width, height } = sheet.getBoundingClientRect();
    sheet.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
    sheet.style.top = `${Math.max(8, Math.min(bottom + 4, window.innerHeight - height - 8))}px`;
  }

  protected take(date: string): void {
    this.text.set(dateText(date, this.language.locale()));
    this.sheet().nativeElement.close();
  }
}
