import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from 'contract/api';
import {
  listOfficeGroups,
  reportDemand,
  reportMeetings,
  reportMissed,
  reportWaiting,
} from 'contract/functions';
import type { Breakdown } from 'contract/models';
import { Administration } from '../../ui/administration';
import { addressChanges } from '../../ui/address-changes';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { TranslocoDirective } from '../../words/transloco';
import { Say } from '../../words/say';
import { Language } from '../../words/language';
import { Directory } from '../directory';
import { everyPage } from '../every-page';
import { DateFilter } from '../lists/date-filter';
import { Figures } from './figures';
import { periodOf, type Preset, PRESETS } from './period';
import { ReportChart, type ChartFigures } from './report-chart';
import { BREAKDOWNS, columnsOf, REPORTS, type ReportName } from './report-kinds';

interface Report {
  totals: object;
  rows: { key: string | null; name: string }[];
}

const READ = {
  meetings: reportMeetings,
  waiting: reportWaiting,
  missed: reportMissed,
  demand: reportDemand,
} as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Days of the week and months in a row are read from left to right, names from top to bottom. */
const STANDING: Breakdown[] = ['month', 'weekday'];
const MOST_STANDING = 14;

/** Figures of a period in words, in a chart and in a table, to keep and to print. The address says all that was asked. */
@Component({
  selector: 'app-reports',
  imports: [DateFilter, Heading, Pending, ReportChart, RouterLink, TranslocoDirective],
  templateUrl: './reports.html',
  styleUrl: './reports.css',
  host: { class: 'page' },
  providers: [Figures],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Reports {
  readonly report = input<string>();
  readonly period = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly by = input<string>();
  readonly hostId = input<string>();
  readonly groupId = input<string>();
  private readonly api = inject(Api);
  protected readonly choose = addressChanges();
  private readonly say = inject(Say);
  private readonly language = inject(Language);
  protected readonly administration = inject(Administration);
  protected readonly directory = inject(Directory);
  protected readonly figures = inject(Figures);
  protected readonly when = inject(When);
  protected readonly reports = REPORTS;
  protected readonly presets = PRESETS;

  protected readonly shown = computed<ReportName>(
    () => REPORTS.find((one) => one === this.report()) ?? 'meetings',
  );
  protected readonly breakdowns = computed(() => BREAKDOWNS[this.shown()]);
  protected readonly told = computed<Breakdown>(
    () => this.breakdowns().find((one) => one === this.by()) ?? 'month',
  );
  protected readonly preset = computed<Preset>(
    () => PRESETS.find((one) => one === this.period()) ?? (this.from() || this.to() ? 'own' : 'last12'),
  );
  /** Undefined while one's own dates are no period yet. */
  protected readonly days = computed(() => {
    const preset = this.preset();
    if (preset !== 'own') return periodOf(preset, this.when.today());
    const [from, to] = [this.from() ?? '', this.to() ?? ''];
    return DAY.test(from) && DAY.test(to) && from <= to ? { from, to } : undefined;
  });
  private readonly question = computed(() => {
    const days = this.days();
    return (
      days && {
        ...days,
        by: this.told(),
        hostId: this.hostId() || undefined,
        groupId: this.groupId() || undefined,
      }
    );
  });

  protected readonly groups = resource({
    loader: () => everyPage((page) => this.api.invoke(listOfficeGroups, page)),
  });
  protected readonly answer = resource({
    params: () => {
      const query = this.question();
      // Names come in the language of the page.
      return query && { report: this.shown(), query, language: this.language.code() };
    },
    loader: async ({ params: { report, query } }): Promise<Report> =>
      (await this.api.invoke(READ[report] as typeof reportMeetings, query)) as unknown as Report,
  });

  protected readonly sentence = computed(() =>
    this.answer.hasValue() ? this.figures.sentence(this.shown(), this.answer.value().totals) : '',
  );
  protected readonly columns = computed(() => columnsOf(this.shown(), this.told()));
  protected readonly table = computed(() => {
    if (!this.answer.hasValue()) return undefined;
    const cells = (figures: object) =>
      this.columns().map(({ kind, value }) => this.figures.cell(kind, value(figures as never)));
    const { rows, totals } = this.answer.value();
    return { rows: rows.map((row) => ({ ...row, cells: cells(row) })), totals: cells(totals) };
  });
  protected readonly span = computed(() => {
    const days = this.days();
    return days
      ? this.say.text('office.reports.span', {
          from: this.when.dayMonth(days.from),
          to: this.when.dayMonth(days.to),
        })
      : '';
  });
  protected readonly chart = computed<ChartFigures | undefined>(() => {
    if (!this.answer.hasValue()) return undefined;
    const { rows } = this.answer.value();
    const series = this.columns().filter(({ tone }) => tone !== undefined);
    const inHours = series[0]?.kind === 'hours';
    return {
      names: rows.map(({ key, name }) => (this.told() === 'month' ? this.when.month(key!) : name)),
      series: series.map(({ name, tone, value }) => ({
        name: this.say.text(`office.reports.columns.${name}`),
        tone: tone!,
        values: rows.map((row) => value(row as never)),
      })),
      stacked: !inHours,
      lying: !STANDING.includes(this.told()) || rows.length > MOST_STANDING,
      label: this.say.text('office.reports.chart', {
        report: this.say.text(`office.reports.names.${this.shown()}`),
        by: this.say.text(`office.reports.breakdowns.${this.told()}`),
        period: this.span(),
      }),
      format: (value) => this.figures.cell(inHours ? 'hours' : 'count', value),
    };
  });

  protected fileOf(format: 'csv' | 'xlsx'): string {
    const query = Object.entries(this.question() ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    return `/api/v1/office/reports/${this.shown()}.${format}?${new URLSearchParams(query)}`;
  }

  /** One's own dates begin with those that were shown. */
  protected choosePeriod(period: string): void {
    const days = period === 'own' ? this.days() : undefined;
    this.choose({ period, from: days?.from ?? null, to: days?.to ?? null });
  }

  protected value({ target }: Event): string {
    return (target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected print(): void {
    window.print();
  }
}
