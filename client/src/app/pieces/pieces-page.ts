import { HttpErrorResponse } from '@angular/common/http';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  signal,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Meeting, Slot } from 'contract/models';
import { Problem } from '../problem/problem';
import { AskFirst } from '../ui/ask-first';
import { DateField } from '../ui/date-field/date-field';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Heading } from '../ui/heading';
import { Labelled } from '../ui/labelled';
import { LanguageSwitch } from '../ui/language-switch';
import { MonthCalendar } from '../ui/month-calendar/month-calendar';
import type { DayFacts } from '../ui/month-calendar/month-grid';
import { Notice } from '../ui/notice';
import { Options } from '../ui/options';
import { Pending } from '../ui/pending';
import { QrCode } from '../ui/qr-code';
import { SchemeSwitch } from '../ui/scheme-switch';
import { Skeleton } from '../ui/skeleton';
import { SlotPicker } from '../ui/slot-picker/slot-picker';
import { StatusWord } from '../ui/status-word';
import { When } from '../ui/when';
import { Whose } from '../ui/whose';
import { Language } from '../words/language';
import { Say } from '../words/say';
import { piecesIn } from './words';

const MEETINGS: Pick<Meeting, 'status' | 'cancelledBy'>[] = [
  { status: 'requested' },
  { status: 'approved' },
  { status: 'checkedIn' },
  { status: 'held' },
  { status: 'resolved' },
  { status: 'refused' },
  { status: 'cancelled', cancelledBy: 'citizen' },
  { status: 'cancelled', cancelledBy: 'administration' },
  { status: 'missed' },
  { status: 'expired' },
];

const slot = (time: string, more: Partial<Slot> = {}): Slot => ({
  start: `2026-12-07T${time}:00+02:00`,
  end: `2026-12-07T${time}:00+02:00`,
  modes: ['inPerson'],
  remaining: 1,
  place: null,
  ...more,
});

/** As a resource stands after such an answer; trying again changes nothing here. */
const answered = (status: number, code?: string) => ({
  error: signal(Problem.from(new HttpErrorResponse({ status, error: { code } }))),
  isLoading: signal(false),
  reload: () => false,
});

/**
 * Every piece of `ui/` in every state: to be looked at in each language and scheme, and by axe. It shows nobody's data and
 * calls nothing, so that it may be open wherever the product runs; no other page loads its code.
 */
@Component({
  selector: 'app-pieces-page',
  imports: [
    DateField,
    ErrorSummary,
    Field,
    FormField,
    FormRoot,
    Heading,
    Labelled,
    LanguageSwitch,
    MonthCalendar,
    Notice,
    Options,
    Pending,
    QrCode,
    RouterLink,
    SchemeSwitch,
    Skeleton,
    SlotPicker,
    StatusWord,
    Whose,
  ],
  templateUrl: './pieces-page.html',
  // What the pages of the back office share holds only beside `.office`, which this page becomes on demand.
  styleUrls: ['../office/office.css', './pieces-page.css'],
  encapsulation: ViewEncapsulation.None,
  host: { class: 'pieces', '[class.office]': 'inOffice()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PiecesPage {
  /** Of the address: `office` for the denser pieces of the back office, else those of the portal. */
  readonly in = input<string>();

  private readonly ask = inject(AskFirst);
  private readonly language = inject(Language);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly inOffice = computed(() => this.in() === 'office');
  protected readonly words = computed(() => piecesIn[this.language.code()]);

  protected readonly sizes = ['4xl', '3xl', '2xl', 'xl', 'l', 'm', 's', 'xs'];
  protected readonly colours = ['ink', 'muted', 'line', 'primary', 'soft', 'focus', 'rail'];
  protected readonly tones = ['info', 'wait', 'ok', 'no'] as const;

  protected readonly meetings = MEETINGS;
  protected readonly moment = '2026-12-07T09:30:00+02:00';
  protected readonly slots = [
    slot('09:00'),
    slot('09:15'),
    slot('09:30', { remaining: 4 }),
    slot('13:00'),
    slot('13:15'),
  ];
  protected readonly slotsInTwoPlaces = computed(() => {
    const [first, second] = this.words().places;
    return [
      slot('09:00', { place: first }),
      slot('09:15', { place: first }),
      slot('14:00', { place: second }),
    ];
  });
  protected readonly chosen = signal<string | null>(slot('09:15').start);
  protected readonly chosenInPlaces = signal<string | null>(null);

  protected readonly month = signal('2026-12');
  protected readonly day = signal<string | null>('2026-12-07');
  protected readonly days = computed(() => {
    const { holiday } = this.words();
    return new Map<string, DayFacts>([
      ['2026-12-07', { free: 12 }],
      ['2026-12-14', { free: 1 }],
      ['2026-12-21', { free: 7 }],
      ['2026-12-24', { free: 0, closed: holiday, closedInAWord: holiday }],
      ['2026-12-25', { free: 0, closed: holiday, closedInAWord: holiday }],
    ]);
  });
  protected readonly noDays = new Map<string, DayFacts>();
  protected readonly otherMonth = signal('2026-12');
  protected readonly date = signal('2026-12-07');
  protected readonly noDate = signal('');

  protected readonly unreachable = answered(0);
  protected readonly broken = answered(500);
  protected readonly missing = answered(404, 'not-found');

  protected readonly form = form(
    signal({ name: '', email: 'maria@', date: '', topic: '' }),
    (fields) => {
      required(fields.name);
      email(fields.email);
      required(fields.date);
      maxLength(fields.topic, 500);
    },
    { submission: { action: async () => undefined, onInvalid: () => this.summary().show() } },
  );

  constructor() {
    const injector = inject(Injector);
    afterNextRender(() => {
      for (const field of [this.form.name, this.form.email, this.form.date]) field().markAsTouched();
      this.summary().show();
      // The summary takes the focus, as after a real attempt; here nobody has made one, and the page begins on top.
      afterNextRender(() => (document.activeElement as HTMLElement | null)?.blur(), { injector });
      afterNextRender(() => window.scrollTo(0, 0), { injector });
    });
  }

  protected async confirm(): Promise<void> {
    await this.ask.confirm(this.words().question);
  }

  protected async confirmWithReason(): Promise<void> {
    const { question, reason } = this.words();
    await this.ask.reason({ ...question, reason });
  }
}
