import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  output,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot, required, type ValidationError } from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { createException, deleteException, listExceptions } from 'contract/functions';
import type { ExceptionBody, ScheduleException } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { AskFirst } from '../../ui/ask-first';
import { DateField } from '../../ui/date-field/date-field';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import type { Below } from '../../words/keys';
import { Say } from '../../words/say';
import { everyPage } from '../every-page';
import { wallClock } from './wall-clock';

const NOTHING = {
  kind: 'closed' as ExceptionBody['kind'] | 'changed',
  from: '',
  to: '',
  fromHour: '',
  toHour: '',
  reason: '',
};

/** The days and hours on which a schedule differs from its rule, and why. */
@Component({
  selector: 'app-schedule-exceptions',
  imports: [DateField, ErrorSummary, Field, FormField, FormRoot, Pending, TranslocoDirective],
  templateUrl: './schedule-exceptions.html',
  styleUrl: './schedule-exceptions.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScheduleExceptions {
  readonly scheduleId = input.required<string>();
  readonly changed = output();
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly when = inject(When);
  protected readonly failed = signal('');
  protected readonly written = signal(NOTHING);
  protected readonly exceptions = resource({
    params: () => this.scheduleId(),
    loader: ({ params: scheduleId }) =>
      everyPage((page) => this.api.invoke(listExceptions, { id: scheduleId, ...page })),
  });
  protected readonly form = form(
    this.written,
    (one) => {
      required(one.from);
      required(one.reason);
    },
    { submission: { action: () => this.add(), onInvalid: () => this.summary().show() } },
  );

  /** 7 декември · 7 декември – 9 декември · with hours: 10:00–11:30 */
  protected span({ from, to, windows }: ScheduleException): string {
    const said = (at: string): string => {
      const [date = at, time] = at.split('T');
      return this.when.day(date) + (time ? `, ${time}` : '');
    };
    const days = from === to ? said(from) : `${said(from)} – ${said(to)}`;
    return [days, ...(windows ?? []).map((hours) => `${hours.from}–${hours.to}`)].join(', ');
  }

  protected async remove(one: ScheduleException): Promise<void> {
    const { id } = one;
    const words = (key: Below<'office.exceptions.ask'>): string =>
      this.say.text(`office.exceptions.ask.${key}`, { days: this.span(one) });
    const sure = await this.ask.confirm({
      title: words('title'),
      meaning: words(one.kind),
      act: words('act'),
      keep: words('keep'),
    });
    if (!sure) return;
    this.failed.set('');
    try {
      await this.api.invoke(deleteException, { id: this.scheduleId(), exceptionId: id });
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.exceptions.reload();
    this.changed.emit();
  }

  private async add(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    const { kind, from, to, fromHour, toHour, reason } = this.written();
    const windows = fromHour || toHour ? [{ from: wallClock(fromHour), to: wallClock(toHour) }] : null;
    const span = { from, to: to || from, reason };
    try {
      // Other hours are the new ones, and none of the usual: in this order, so that wrong ones close nothing.
      if (kind !== 'closed') await this.create({ ...span, kind: 'open', windows });
      if (kind !== 'open')
        await this.create({ ...span, kind: 'closed', windows: kind === 'closed' ? windows : null });
    } catch (failure) {
      return this.answer(Problem.from(failure));
    }
    this.written.set(NOTHING);
    this.form().reset();
    this.summary().hide();
    this.exceptions.reload();
    this.changed.emit();
    return undefined;
  }

  private create(body: ExceptionBody): Promise<ScheduleException> {
    return this.api.invoke(createException, { id: this.scheduleId(), body });
  }

  private answer(problem: Problem): ValidationError.WithOptionalFieldTree[] {
    const own: Record<string, string> = { 'windows[0].from': 'fromHour', 'windows[0].to': 'toHour' };
    const errors = problem.errors.map(({ path, message }) => ({ path: own[path] ?? path, message }));
    this.summary().show();
    return refusedFields(this.form, { errors }, this.explain.text(problem));
  }
}
