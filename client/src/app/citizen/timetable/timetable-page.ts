import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getTimetable, listGroups } from 'contract/functions';
import type { TimetableEntry, TimetableHours, TimetableSchedule } from 'contract/models';
import { Heading } from '../../ui/heading';
import { Notice } from '../../ui/notice';
import { Pending } from '../../ui/pending';
import { addDays, When } from '../../ui/when';
import { Language } from '../../words/language';
import { Say } from '../../words/say';
import { sectionsOf } from '../find-host/tree';

const DAYS = 28;

/** The reception hours as the administration publishes them, to read, print and subscribe to. */
@Component({
  selector: 'app-timetable-page',
  imports: [Heading, Notice, Pending, RouterLink, TranslocoDirective],
  templateUrl: './timetable-page.html',
  styleUrl: './timetable-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimetablePage {
  /** The first date shown, `YYYY-MM-DD`; today where the address names none. */
  readonly from = input<string>();

  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly say = inject(Say);
  protected readonly when = inject(When);

  protected readonly first = computed(() => {
    const from = this.from() ?? '';
    return /^20\d{2}-\d{2}-\d{2}$/.test(from) && !isNaN(Date.parse(from)) ? from : this.when.today();
  });
  protected readonly timetable = resource({
    params: () => ({
      from: this.first(),
      to: addDays(this.first(), DAYS - 1),
      language: this.language.code(),
    }),
    loader: async ({ params: { from, to } }) => {
      const [timetable, groups] = await Promise.all([
        this.api.invoke(getTimetable, { from, to }),
        this.api.invoke(listGroups),
      ]);
      return { ...timetable, groups };
    },
  });
  protected readonly sections = computed(() => {
    if (!this.timetable.hasValue()) return [];
    const { groups, schedules } = this.timetable.value();
    return sectionsOf(groups, schedules, this.say.text('portal.start.others'));
  });
  protected readonly span = computed(() => {
    const { from, to } = this.timetable.value()!;
    return this.say.text('portal.timetable.span', {
      from: this.when.dayMonth(from),
      to: this.when.dayMonth(to),
    });
  });

  protected step(spans: number): string {
    return addDays(this.first(), spans * DAYS);
  }

  /** The host, the place and the ways to meet, each said once. */
  protected about({ title, host, place, modes }: TimetableSchedule): string {
    const ways = modes.map((mode) => this.say.text(`ui.mode.${mode}`).toLowerCase()).join(', ');
    const position = host.position?.toLowerCase() === title.toLowerCase() ? null : host.position;
    const facts = [host.name === title ? null : host.name, position, place, ways];
    return [...new Set(facts.filter(Boolean))].join(' · ');
  }

  protected entry({ words, validFrom }: TimetableEntry): string {
    if (!validFrom) return words;
    return `${words}, ${this.say.text('portal.timetable.validFrom', { day: this.when.dayMonth(validFrom) })}`;
  }

  /** 9:00–12:00, с. Атолово: the place only where it is not the usual one. */
  protected hours({ from, to, place }: TimetableHours, usual: string | null): string {
    const span = [from, to].map((time) => time.replace(/^0/, '')).join('–');
    return place && place !== usual ? `${span}, ${place}` : span;
  }

  protected print(): void {
    window.print();
  }
}
