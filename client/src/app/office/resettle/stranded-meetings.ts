import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  resource,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getMeeting, listStranded, resettleStranded } from 'contract/functions';
import type { Resettlement, ResettlementProgress, ResettlingAct } from 'contract/models';
import { Explain } from '../../problem/explain';
import { newIntention, once } from '../../session/api-calls';
import { Labelled } from '../../ui/labelled';
import { openMoveMeeting } from '../meeting/move-meeting';
import { ChooseActs, type Choices } from './choose-acts';
import { ResettlementResult } from './resettlement-result';

/** Meetings for which a changed schedule has no time any more: nobody may be forgotten, so each is decided about. */
@Component({
  selector: 'app-stranded-meetings',
  imports: [ChooseActs, Labelled, ResettlementResult, TranslocoDirective],
  template: `
    <section *transloco="let t" [hidden]="meetings().length === 0 && !result()">
      @if (result(); as done) {
        <h2 role="status">{{ t('office.resettle.done', { of: done.total }) }}</h2>
        <app-resettlement-result [result]="done" />
      }
      @if (meetings().length > 0) {
        <h2>{{ t('office.resettle.stranded.title') }}</h2>
        <p class="muted">{{ t('office.resettle.stranded.meaning') }}</p>
        <form (submit)="$event.preventDefault(); submit()">
          <ui-labelled [label]="t('office.resettle.stranded.forAll')">
            <select #all (change)="forAll.set(act(all.value))">
              @for (act of acts; track act) {
                <option [value]="act" [selected]="act === forAll()">
                  {{ t(\`office.resettle.acts.\${act}\`) }}
                </option>
              }
            </select>
          </ui-labelled>
          <ui-labelled [label]="t('office.resettle.stranded.reason')">
            <input #why [value]="reason()" (input)="reason.set(why.value)" />
          </ui-labelled>
          <app-choose-acts
            [meetings]="meetings()"
            [acts]="acts"
            [mayMove]="true"
            [byDefault]="t('office.resettle.asForAll')"
            [(choices)]="choices"
            (moving)="move($event)"
          />
          <p role="alert" class="failed">{{ failed() }}</p>
          <button type="submit" class="btn" [attr.aria-disabled]="busy() ? 'true' : null">
            {{ t('office.resettle.stranded.submit') }}
          </button>
        </form>
      }
    </section>
  `,
  styles: `
    section {
      margin-top: 36px;
      padding-left: 16px;
      border-left: 4px solid var(--no);
    }
    form {
      margin-top: 12px;
    }
    ui-labelled {
      display: block;
      max-width: 34em;
      margin-bottom: 12px;
    }
    .btn {
      margin-top: 14px;
    }
    .failed {
      color: var(--no);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StrandedMeetings {
  readonly scheduleId = input.required<string>();
  /** Of the schedule: each saved change may strand others. */
  readonly version = input.required<number>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  protected readonly acts: readonly ResettlingAct[] = ['offer', 'cancel', 'keep'];
  protected readonly forAll = signal<ResettlingAct>('offer');
  protected readonly choices = signal<Choices>({});
  protected readonly reason = signal('');
  protected readonly failed = signal('');
  protected readonly busy = signal(false);
  protected readonly result = signal<Resettlement | null>(null);
  private readonly stranded = resource({
    params: () => ({ id: this.scheduleId(), version: this.version() }),
    loader: async ({ params: { id } }) => (await this.api.invoke(listStranded, { id })).items,
  });
  protected readonly meetings = computed(() => (this.stranded.hasValue() ? this.stranded.value() : []));

  protected act(value: string): ResettlingAct {
    return this.acts.find((act) => act === value) ?? 'offer';
  }

  protected async move(id: string): Promise<void> {
    const meeting = await this.api.invoke(getMeeting, { id });
    if (await openMoveMeeting(this.injector, meeting)) this.stranded.reload();
  }

  protected async submit(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failed.set('');
    const decisions = this.meetings().map(({ id }) => ({
      meetingId: id,
      act: (this.choices()[id] ?? this.forAll()) as 'keep',
    }));
    try {
      const made: Partial<Resettlement & ResettlementProgress> = await this.api.invoke(
        resettleStranded,
        { id: this.scheduleId(), body: { reason: this.reason() || null, decisions } },
        once(newIntention()),
      );
      const progress = made.progressUrl?.split('/').at(-1);
      if (progress) await this.router.navigate(['/office/absences', progress]);
      else this.result.set(made as Resettlement);
      this.choices.set({});
      this.stranded.reload();
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
