import { computed, inject, Injectable, linkedSignal, type Signal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { HttpClient } from '@angular/common/http';
import { Api } from 'contract/api';
import { previewSchedule } from 'contract/functions';
import type { PreviewBody, ScheduleBody, SchedulePreview } from 'contract/models';
import { map, switchMap, timer } from 'rxjs';
import { Problem } from '../../problem/problem';
import { addDays, addMonths, When } from '../../ui/when';
import { Language } from '../../words/language';

/** Long enough that nobody's typing is interrupted, short enough to feel live. */
const PAUSE = 300;

/** What the schedule on the page would sell in two months: asked after each pause in typing, older questions dropped. */
@Injectable()
export class LivePreview {
  private readonly http = inject(HttpClient);
  private readonly rootUrl = inject(Api).rootUrl;
  private readonly language = inject(Language);
  private readonly asked = signal<{ body: Signal<ScheduleBody>; scheduleId: string | null } | null>(null);
  /** The first of the two months. */
  readonly month = signal(inject(When).today().slice(0, 7));
  readonly secondMonth = computed(() => addMonths(this.month(), 1));

  readonly answer = rxResource({
    params: (): { body: PreviewBody; language: string } | undefined => {
      const asked = this.asked();
      if (!asked) return undefined;
      // Who and what is said when it is saved; here only the times count.
      const { title, hostId, ...rules } = asked.body();
      const schedule = { ...rules, ...(title && { title }), ...(hostId && { hostId }) };
      const from = `${this.month()}-01`;
      const to = addDays(`${addMonths(this.month(), 2)}-01`, -1);
      return { body: { schedule, scheduleId: asked.scheduleId, from, to }, language: this.language.code() };
    },
    stream: ({ params: { body } }) =>
      timer(PAUSE).pipe(
        switchMap(() => previewSchedule(this.http, this.rootUrl, { body })),
        map((response) => response.body),
      ),
  });
  private readonly problem = computed(() => {
    const error = this.answer.error();
    return error ? Problem.from(error) : null;
  });
  /** The last times that could be worked out stay while the next are under way, or while a field is wrong. */
  readonly shown = linkedSignal<SchedulePreview | undefined, SchedulePreview | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  readonly faults = linkedSignal<{ loading: boolean; problem: Problem | null }, Problem['errors']>({
    source: () => ({ loading: this.answer.isLoading(), problem: this.problem() }),
    computation: ({ loading, problem }, before) => {
      if (loading) return before?.value ?? [];
      return (problem?.errors ?? []).map(({ path, message }) => ({
        path: path.replace(/^schedule\./, ''),
        message,
      }));
    },
  });
  /** No field is to blame: the server was not reached, or failed. */
  readonly failure = computed(() => {
    const problem = this.problem();
    return problem && problem.errors.length === 0 ? problem : null;
  });

  follow(body: Signal<ScheduleBody>, scheduleId: string | null): void {
    this.asked.set({ body, scheduleId });
  }

  turn(months: number): void {
    this.month.update((month) => addMonths(month, months));
  }
}
