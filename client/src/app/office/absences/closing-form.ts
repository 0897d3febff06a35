import {
  ChangeDetectionStrategy,
  Component,
  computed,
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
import { createAbsence, createClosure, getMe } from 'contract/functions';
import type { ClosureBody, Resettlement, ResettlementProgress, ResettlingAct } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { once } from '../../session/api-calls';
import { DateField } from '../../ui/date-field/date-field';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { intentionKey } from '../book/intention-key';
import { Directory } from '../directory';
import { wallClock } from '../edit-schedule/wall-clock';
import { ChooseActs, type Choices } from '../resettle/choose-acts';

const EVERYTHING = 'everything';
const THESE = 'these';
const ALL_BUT = 'allBut';

const NOTHING = {
  /** A host's id, or one of the three above. */
  whose: '',
  from: '',
  to: '',
  fromHour: '',
  toHour: '',
  reason: '',
  meetings: 'offer' as ClosureBody['meetings'],
  deputyHostId: '',
};

/** Somebody is away, or nobody receives: first a look at whom it touches, then it is done. */
@Component({
  selector: 'app-closing-form',
  imports: [ChooseActs, DateField, ErrorSummary, Field, FormField, FormRoot, TranslocoDirective],
  templateUrl: './closing-form.html',
  styleUrl: './closing-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClosingForm {
  protected readonly answers = ['offer', 'cancel', 'keep'] as const;
  readonly mayCloseAll = input.required<boolean>();
  /** Of an absence or a closure that was made. */
  readonly closed = output<string>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly key = intentionKey();
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly directory = inject(Directory);
  protected readonly written = signal(NOTHING);
  protected readonly picked = signal<readonly string[]>([]);
  protected readonly looked = signal<{ result: Resettlement; of: string } | null>(null);
  protected readonly choices = signal<Choices>({});
  protected readonly failed = signal('');
  protected readonly busy = signal(false);
  private readonly me = resource({ loader: () => this.api.invoke(getMe, {}) });
  protected readonly form = form(
    this.written,
    (one) => {
      required(one.whose);
      required(one.from);
      required(one.reason);
    },
    { submission: { action: () => this.look(), onInvalid: () => this.summary().show() } },
  );

  /** Whoever only receives enters their own absence; desk and administrators everyone's. */
  protected readonly hosts = computed(() => {
    const me = this.me.hasValue() ? this.me.value() : null;
    const all = me?.roles.some((role) => role === 'administrator' || role === 'desk') ?? false;
    return this.directory.hostList().filter(({ id }) => all || me?.hostIds.includes(id));
  });
  protected readonly ofHost = computed(
    () => !['', EVERYTHING, THESE, ALL_BUT].includes(this.written().whose),
  );
  protected readonly choosesSchedules = computed(() => [THESE, ALL_BUT].includes(this.written().whose));
  protected readonly published = computed(() =>
    this.directory.scheduleList().filter(({ status }) => status === 'published'),
  );
  protected readonly deputies = computed(() =>
    this.directory.hostList().filter(({ id }) => id !== this.written().whose),
  );
  protected readonly acts = computed<ResettlingAct[]>(() => [
    ...(this.ofHost() && this.written().deputyHostId ? (['deputy'] as const) : []),
    'offer',
    'cancel',
    'keep',
  ]);
  /** What was looked at, unless the form was changed since. */
  protected readonly result = computed(() => {
    const looked = this.looked();
    return looked?.of === this.fingerprint() ? looked.result : null;
  });
  private readonly fingerprint = computed(() => JSON.stringify([this.written(), this.picked()]));

  protected toggle(id: string): void {
    this.picked.update((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  }

  private async look(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    try {
      const of = this.fingerprint();
      this.looked.set({ result: await this.send(true), of });
      this.choices.set({});
      this.summary().hide();
      return undefined;
    } catch (failure) {
      return this.answer(failure);
    }
  }

  protected async close(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failed.set('');
    try {
      // A long list is answered with the address of its progress alone.
      const made: Partial<Resettlement & ResettlementProgress> = await this.send(false);
      this.closed.emit(made.progressUrl?.split('/').at(-1) ?? made.id!);
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private send(dryRun: boolean): Promise<Resettlement> {
    const { whose, from, to, fromHour, toHour, reason, meetings, deputyHostId } = this.written();
    const at = (day: string, hour: string): string => (hour ? `${day}T${wallClock(hour)}` : day);
    const body = {
      from: at(from, fromHour),
      to: at(to || from, toHour),
      reason,
      meetings,
      choices: Object.entries(dryRun ? {} : this.choices()).map(([meetingId, act]) => ({
        meetingId,
        act: act as 'keep',
      })),
    };
    const query = dryRun ? { dryRun: 'true' as const } : {};
    const context = dryRun ? undefined : once(this.key);
    if (this.ofHost())
      return this.api.invoke(
        createAbsence,
        { ...query, body: { ...body, hostId: whose, deputyHostId: deputyHostId || null } },
        context,
      );
    return this.api.invoke(
      createClosure,
      { ...query, body: { ...body, scheduleIds: this.chosen() } },
      context,
    );
  }

  private chosen(): string[] | null {
    const { whose } = this.written();
    if (whose === EVERYTHING) return null;
    if (whose === THESE) return [...this.picked()];
    return this.published().flatMap(({ id }) => (this.picked().includes(id) ? [] : [id]));
  }

  private answer(failure: unknown): ValidationError.WithOptionalFieldTree[] {
    const problem = Problem.from(failure);
    const own: Record<string, string> = { hostId: 'whose', scheduleIds: 'whose' };
    const errors = problem.errors.map(({ path, message }) => ({ path: own[path] ?? path, message }));
    this.summary().show();
    return refusedFields(this.form, { errors }, this.explain.text(problem));
  }
}
