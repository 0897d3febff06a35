import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { createSchedule, deleteSchedule, getOfficeSchedule, updateSchedule } from 'contract/functions';
import type { OfficeSchedule } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { ifVersion, once } from '../../session/api-calls';
import { AskFirst } from '../../ui/ask-first';
import { Labelled } from '../../ui/labelled';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { intentionKey } from '../book/intention-key';
import { Directory } from '../directory';
import { type EntryDraft, entryLike, newEntry } from './entry-draft';
import { changedPart } from './changed-part';
import { EntryEditor } from './entry-editor';
import { Faults } from './faults';
import { fieldWords } from './field-names';
import { GroupBoxes } from './group-boxes';
import { LimitsPart } from './limits-part';
import { LivePreview } from './live-preview';
import { MatterPart } from './matter-part';
import { daysFrom, onlyWeekday, weekdayBefore } from './opening-weekday';
import { PreviewMonths } from './preview-months';
import { WEEKDAYS } from './rule-draft';
import { newSchedule, scheduleBody, scheduleDraft } from './schedule-draft';

/** The parts of a schedule beside what they would sell. The server alone says what is wrong, at the field it names. */
@Component({
  selector: 'app-schedule-form',
  imports: [
    EntryEditor,
    FormField,
    GroupBoxes,
    Labelled,
    LimitsPart,
    MatterPart,
    PreviewMonths,
    TranslocoDirective,
  ],
  providers: [Faults, LivePreview],
  templateUrl: './schedule-form.html',
  styleUrl: './schedule-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScheduleForm {
  protected readonly statuses = ['draft', 'published', 'archived'] as const;
  readonly stored = input.required<OfficeSchedule | null>();
  readonly saved = output<OfficeSchedule>();
  readonly deleted = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  private key = intentionKey();
  protected readonly directory = inject(Directory);
  protected readonly faults = inject(Faults);
  protected readonly preview = inject(LivePreview);

  protected readonly draft = linkedSignal(() => {
    const stored = this.stored();
    return stored ? scheduleDraft(stored) : newSchedule();
  });
  protected readonly form = form(this.draft);
  private readonly body = computed(() => scheduleBody(this.draft()));
  private readonly kept = linkedSignal(() => {
    const stored = this.stored();
    return scheduleBody(stored ? scheduleDraft(stored) : newSchedule());
  });
  private readonly refused = linkedSignal<unknown, Problem | null>({
    source: this.draft,
    computation: () => null,
  });
  protected readonly busy = signal(false);
  /** What the last attempt came to; gone with the next change. */
  protected readonly outcome = linkedSignal<unknown, string>({ source: this.draft, computation: () => '' });
  protected readonly failed = computed(() => {
    const problem = this.refused();
    return problem && problem.status !== 412 ? this.explain.text(problem) : '';
  });
  /** Someone else has saved it meanwhile: theirs, to be taken or to be written over knowingly. */
  protected readonly theirs = signal<OfficeSchedule | null>(null);
  /** Who changed which fields meanwhile, a line for each time. */
  protected readonly changes = computed(() =>
    (this.refused()?.changes ?? []).map(({ actor, at, fields = [] }) => {
      const who = actor.name ?? this.say.text('office.schedule.someone');
      const what = fields.map((field) => this.fieldName(field)).join(', ');
      return `${who}, ${this.when.short(at)}: ${what}`;
    }),
  );

  private fieldName(field: string): string {
    const words = fieldWords(field);
    return this.say.knows(words) ? this.say.text(words) : field;
  }

  /** Announced as “on the Monday before”: a number of days, as long as reception has one weekday. */
  protected readonly weekdays = WEEKDAYS;
  protected readonly weekday = computed(() => onlyWeekday(this.draft().reception));
  protected readonly opensOn = computed(() =>
    weekdayBefore(this.weekday() ?? 1, this.draft().opensDaysBefore ?? 7),
  );

  constructor() {
    effect(() => {
      const all = [...this.preview.faults(), ...(this.refused()?.errors ?? [])];
      this.faults.all.set(all.filter(({ path }, i) => all.findIndex((one) => one.path === path) === i));
    });
    effect(() => this.preview.follow(this.body, this.stored()?.id ?? null));
  }

  isChanged(): boolean {
    return JSON.stringify(this.body()) !== JSON.stringify(this.kept());
  }

  /** An exception has been added or removed: the same rule sells other times now. */
  lookAgain(): void {
    this.preview.answer.reload();
  }

  protected addEntry(): void {
    this.draft.update((draft) => ({ ...draft, reception: [...draft.reception, next(draft.reception)] }));
  }

  protected openOn({ target }: Event): void {
    const opening = Number((target as HTMLSelectElement).value);
    const days = daysFrom(opening, this.weekday() ?? 1);
    this.draft.update((draft) => ({ ...draft, opensDaysBefore: days }));
  }

  protected removeEntry(at: number): void {
    this.draft.update((draft) => ({ ...draft, reception: draft.reception.filter((_, i) => i !== at) }));
  }

  protected async save(version = this.stored()?.version): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.theirs.set(null);
    try {
      const saved = await this.write(version);
      this.key = intentionKey();
      // The page is to be left freely from now on: what is on it is what is stored.
      this.draft.set(scheduleDraft(saved));
      this.kept.set(this.body());
      this.saved.emit(saved);
      this.outcome.set(this.say.text(`office.schedule.savedAs.${saved.status}`));
    } catch (failure) {
      const problem = Problem.from(failure);
      if (problem.status > 0) this.key = intentionKey();
      this.refused.set(problem);
      if (problem.status === 412) await this.showTheirs();
      this.toFirstFault();
    }
    this.busy.set(false);
  }

  protected takeTheirs(theirs: OfficeSchedule): void {
    this.theirs.set(null);
    this.saved.emit(theirs);
  }

  protected async remove(stored: OfficeSchedule): Promise<void> {
    const sure = await this.ask.confirm({
      title: this.say.text('office.schedule.delete.title', { title: stored.title }),
      meaning: this.say.text('office.schedule.delete.meaning'),
      act: this.say.text('office.schedule.delete.act'),
      keep: this.say.text('office.acts.ask.keep'),
    });
    if (!sure) return;
    try {
      await this.api.invoke(deleteSchedule, { id: stored.id }, ifVersion(stored.version));
      this.draft.set(scheduleDraft(stored));
      this.deleted.emit();
    } catch (failure) {
      this.refused.set(Problem.from(failure));
    }
  }

  private toFirstFault(): void {
    const focus = (): void => this.host.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  private write(version: number | undefined): Promise<OfficeSchedule> {
    const body = untracked(this.body);
    const stored = this.stored();
    if (!stored || version === undefined) return this.api.invoke(createSchedule, { body }, once(this.key));
    const changed = changedPart(body, untracked(this.kept));
    return this.api.invoke(updateSchedule, { id: stored.id, body: changed }, ifVersion(version));
  }

  private async showTheirs(): Promise<void> {
    const stored = this.stored();
    if (stored) this.theirs.set(await this.api.invoke(getOfficeSchedule, { id: stored.id }));
  }
}

const next = (entries: readonly EntryDraft[]): EntryDraft => {
  const last = entries.at(-1);
  return last ? entryLike(last) : newEntry();
};
