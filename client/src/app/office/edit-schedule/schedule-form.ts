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
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from 'contract/api';
import { createSchedule, deleteSchedule, getOfficeSchedule, updateSchedule } from 'contract/functions';
import type { OfficeSchedule } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { ifVersion, once } from '../../session/api-calls';
import { AskFirst } from '../../ui/ask-first';
import { Labelled } from '../../ui/labelled';
import { Say } from '../../words/say';
import { intentionKey } from '../book/intention-key';
import { Directory } from '../directory';
import { newEntry } from './entry-draft';
import { EntryEditor } from './entry-editor';
import { Faults } from './faults';
import { GroupBoxes } from './group-boxes';
import { LivePreview } from './live-preview';
import { PreviewMonths } from './preview-months';
import { newSchedule, scheduleBody, scheduleDraft } from './schedule-draft';

/** The parts of a schedule beside what they would sell. The server alone says what is wrong, at the field it names. */
@Component({
  selector: 'app-schedule-form',
  imports: [EntryEditor, FormField, GroupBoxes, Labelled, PreviewMonths, TranslocoDirective],
  providers: [Faults, LivePreview],
  templateUrl: './schedule-form.html',
  styleUrl: './schedule-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScheduleForm {
  readonly stored = input.required<OfficeSchedule | null>();
  readonly saved = output<OfficeSchedule>();
  readonly deleted = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
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
    this.draft.update((draft) => ({ ...draft, reception: [...draft.reception, newEntry()] }));
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
      if (problem.status === 412) await this.showTheirs();
      this.refused.set(problem);
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
    return this.api.invoke(updateSchedule, { id: stored.id, body }, ifVersion(version));
  }

  private async showTheirs(): Promise<void> {
    const stored = this.stored();
    if (stored) this.theirs.set(await this.api.invoke(getOfficeSchedule, { id: stored.id }));
  }
}
