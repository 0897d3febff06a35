import { ChangeDetectionStrategy, Component, inject, resource, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listHolidays, setHoliday } from 'contract/functions';
import type { Holiday } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { DateField } from '../../ui/date-field/date-field';
import { Labelled } from '../../ui/labelled';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Language } from '../../words/language';
import { Say } from '../../words/say';

/** The days off of a year, official and own; each can be made a working day, and any other a day off. */
@Component({
  selector: 'app-holidays',
  imports: [DateField, Labelled, Pending, TranslocoDirective],
  templateUrl: './holidays.html',
  styleUrl: './holidays.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Holidays {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly language = inject(Language);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly year = signal(Number(this.when.today().slice(0, 4)));
  protected readonly holidays = resource({
    params: () => ({ year: this.year(), language: this.language.code() }),
    loader: async ({ params: { year } }) => (await this.api.invoke(listHolidays, { year })).items,
  });
  protected readonly date = signal('');
  protected readonly name = signal('');
  protected readonly kind = signal<Holiday['kind']>('holiday');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly tried = signal(false);

  protected why(): string {
    const problem = this.problem();
    return problem ? this.explain.text(problem) : '';
  }

  protected turn({ date, kind, name }: Holiday): Promise<boolean> {
    const other = kind === 'holiday' ? 'workingDay' : 'holiday';
    const named = other === 'workingDay' ? this.say.text('office.settings.workingDay') : name;
    return this.set(date, other, named);
  }

  protected async add(): Promise<void> {
    this.tried.set(true);
    if (!this.date() || !this.name().trim()) return;
    if (!(await this.set(this.date(), this.kind(), this.name().trim()))) return;
    this.year.set(Number(this.date().slice(0, 4)));
    this.date.set('');
    this.name.set('');
    this.tried.set(false);
  }

  private async set(date: string, kind: Holiday['kind'], name: string): Promise<boolean> {
    this.problem.set(null);
    try {
      await this.api.invoke(setHoliday, { date, body: { kind, name } });
      return true;
    } catch (failure) {
      this.problem.set(Problem.from(failure));
      return false;
    } finally {
      this.holidays.reload();
    }
  }
}
