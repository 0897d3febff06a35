import { ChangeDetectionStrategy, Component, inject, input, resource, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getOfficeSchedule } from 'contract/functions';
import type { OfficeSchedule } from 'contract/models';
import { AskFirst } from '../../ui/ask-first';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { Say } from '../../words/say';
import { Directory } from '../directory';
import { StrandedMeetings } from '../resettle/stranded-meetings';
import { ScheduleExceptions } from './schedule-exceptions';
import { ScheduleForm } from './schedule-form';
import { ScheduleVersions } from './schedule-versions';

/** The page of one schedule, stored or new: its rule in parts, what it would sell, and the days that differ. */
@Component({
  selector: 'app-edit-schedule',
  imports: [
    Heading,
    Pending,
    ScheduleExceptions,
    ScheduleForm,
    ScheduleVersions,
    StrandedMeetings,
    TranslocoDirective,
  ],
  template: `
    <ng-container *transloco="let t">
      @if (!id()) {
        <header><h1 [heading]="t('office.schedule.new')"></h1></header>
        <app-schedule-form [stored]="null" (saved)="toStored($event)" />
      } @else if (schedule.hasValue()) {
        <header><h1 [heading]="schedule.value().title"></h1></header>
        <app-schedule-form [stored]="schedule.value()" (saved)="replace($event)" (deleted)="toList()" #form />
        <app-stranded-meetings [scheduleId]="schedule.value().id" [version]="schedule.value().version" />
        <app-schedule-exceptions [scheduleId]="schedule.value().id" (changed)="form.lookAgain()" />
        <app-schedule-versions [scheduleId]="schedule.value().id" [version]="schedule.value().version" />
      } @else {
        <h1 class="visually-hidden" [heading]="t('office.schedules.title')"></h1>
        <ui-pending [of]="schedule" [lines]="10" />
      }
    </ng-container>
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EditSchedule {
  readonly id = input<string>();
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly directory = inject(Directory);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly form = viewChild(ScheduleForm);
  protected readonly schedule = resource({
    params: () => this.id(),
    loader: ({ params: id }) => this.api.invoke(getOfficeSchedule, { id }),
  });

  async mayLeave(): Promise<boolean> {
    if (!this.form()?.isChanged()) return true;
    return this.ask.confirm({
      title: this.say.text('office.schedule.leave.title'),
      meaning: this.say.text('office.schedule.leave.meaning'),
      act: this.say.text('office.schedule.leave.act'),
      keep: this.say.text('office.schedule.leave.keep'),
    });
  }

  protected replace(saved: OfficeSchedule): void {
    this.schedule.set(saved);
    this.directory.schedules.reload();
  }

  protected toStored({ id }: OfficeSchedule): void {
    this.directory.schedules.reload();
    void this.router.navigate(['/office/schedules', id], { replaceUrl: true });
  }

  protected toList(): void {
    this.directory.schedules.reload();
    void this.router.navigate(['/office/schedules']);
  }
}
