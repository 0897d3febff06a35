import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  ViewEncapsulation,
} from '@angular/core';
import type { Meeting } from 'contract/models';
import { Calendar as FullCalendar, type EventInput } from 'fullcalendar';
import interaction from 'fullcalendar/interaction';
import timeGrid from 'fullcalendar/timegrid';
import { Administration } from '../../ui/administration';
import { weekdayNumber } from '../../ui/wall';
import { When } from '../../ui/when';
import { Language } from '../../words/language';
import { Say } from '../../words/say';
import { Keys } from '../keys/keys';
import { letter } from '../keys/letter';
import type { Stretch } from './free-near';
import { GRID_LOOK } from './grid-look';
import { meetingWords } from './meeting-words';
import type { ReceptionDay } from './reception';
import { stepBetween } from './step-between';

/** A meeting was let go somewhere else. */
export interface Drop {
  meeting: Meeting;
  at: Date;
  /** Shows it there as long as it is asked about. */
  showAt(start: string): void;
  /** Puts it back where it was. */
  back(): void;
  /** Nothing is asked any more: what has changed meanwhile may be shown. */
  settled(): void;
}

/** Sunday is 0, as FullCalendar counts. */
const weekdayOf = (date: string): number => weekdayNumber(date) % 7;
const hours = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Days with their hours on FullCalendar: when there is reception, the meetings, and a hand or a key that moves them. */
@Component({
  selector: 'app-hours-grid',
  template: '',
  styleUrls: ['./grid-skeleton.css', './hours-grid.css'],
  // What FullCalendar makes bears no marks of Angular's; all rules begin with the name of this element.
  encapsulation: ViewEncapsulation.None,
  host: { '(keydown)': 'press($event)', '(focusin)': 'remember($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HoursGrid {
  /** The dates that are shown; a week is named by all seven, those that are left out have nothing. */
  readonly days = input.required<readonly string[]>();
  readonly meetings = input.required<readonly Meeting[]>();
  readonly reception = input.required<ReadonlyMap<string, ReceptionDay>>();
  /** The first and the last full hour, the same for grids beside each other. */
  readonly from = input.required<number>();
  readonly to = input.required<number>();
  /** Over the column of each day; a grid of one day has its own above it. */
  readonly dayHeadings = input(true);
  /** Those to which the meeting in the hand may be taken. */
  readonly free = input<readonly Stretch[]>([]);
  readonly mayMove = input.required<(meeting: Meeting) => boolean>();
  readonly chosen = output<Meeting>();
  readonly toMove = output<Meeting>();
  readonly taken = output<Meeting>();
  /** Let go where it cannot be left. */
  readonly left = output();
  readonly dropped = output<Drop>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly administration = inject(Administration);
  private readonly keys = inject(Keys);
  private readonly language = inject(Language);
  private readonly say = inject(Say);
  private readonly when = inject(When);
  private grid: FullCalendar | undefined;
  /** Its element is made anew with every look at the meetings. */
  private focused = '';

  /** One is being moved: the others stand still under the hand. */
  private readonly inHand = signal(false);
  private shown: EventInput[] = [];
  private dropping = false;

  private readonly events = computed<EventInput[]>(() => [
    ...this.closedDays(),
    ...this.meetings().map((meeting) => ({
      id: meeting.id,
      start: meeting.start,
      end: meeting.end,
      className: meeting.status,
      startEditable: this.mayMove()(meeting),
      extendedProps: { meeting },
    })),
  ]);

  constructor() {
    afterNextRender(() => this.draw());
    effect(() => {
      const events = this.events();
      if (!this.inHand() && events !== this.shown) this.show('meetings', (this.shown = events));
    });
    effect(() => {
      const free = this.free();
      this.show(
        'free',
        free.map(({ start, end }) => ({ start, end, display: 'background', className: 'free' })),
      );
    });
    effect(() => {
      const [shape, first] = [this.shape(), this.days()[0]!];
      this.grid?.batchRendering(() => {
        for (const [name, value] of Object.entries(shape))
          this.grid?.setOption(name as keyof typeof shape, value);
        this.grid?.gotoDate(first);
      });
    });
    inject(DestroyRef).onDestroy(() => this.grid?.destroy());
  }

  private readonly shape = computed(() => ({
    businessHours: this.receptionHours(),
    locale: this.language.code() === 'bg' ? 'bg' : 'en-GB',
    timeZone: this.administration.zone(),
    slotMinTime: hours(this.from()),
    slotMaxTime: hours(this.to()),
    dayHeaders: this.dayHeadings(),
    hiddenDays: this.dayHeadings() ? this.leftOut() : [],
  }));

  /** Numbers of weekdays, Sunday being 0, that the week is shown without. */
  private readonly leftOut = computed(() => {
    const shown = this.days().map(weekdayOf);
    return [0, 1, 2, 3, 4, 5, 6].filter((day) => !shown.includes(day));
  });

  private draw(): void {
    this.grid = new FullCalendar(this.host, {
      ...GRID_LOOK,
      ...this.shape(),
      plugins: [timeGrid, interaction],
      initialView: this.dayHeadings() ? 'timeGridWeek' : 'timeGridDay',
      initialDate: this.days()[0],
      dayHeaderContent: ({ date }) => this.when.shortDay(date),
      slotHeaderContent: ({ time }) => `${Math.round((time?.milliseconds ?? 0) / 3_600_000)}:00`,
      dayHeaderDidMount: ({ el }) => this.sayDay(el),
      viewDidMount: ({ el }) => this.nameHours(el),
      eventContent: ({ event }) => this.words(event.extendedProps['meeting'] as Meeting | undefined),
      eventDidMount: ({ el, event }) =>
        this.mounted(el, event.extendedProps['meeting'] as Meeting | undefined),
      eventClick: ({ event, jsEvent }) => {
        jsEvent.preventDefault();
        this.chosen.emit(event.extendedProps['meeting'] as Meeting);
      },
      eventDragStart: ({ event }) => {
        this.inHand.set(true);
        this.taken.emit(event.extendedProps['meeting'] as Meeting);
      },
      eventDragStop: () => this.letGo(),
      eventDrop: ({ event, revert }) => {
        this.dropping = true;
        this.dropped.emit({
          meeting: event.extendedProps['meeting'] as Meeting,
          at: event.start!,
          showAt: (start) => event.setStart(start, { maintainDuration: true }),
          back: revert,
          settled: () => this.inHand.set(false),
        });
      },
    });
    this.grid.render();
    this.show('meetings', (this.shown = this.events()));
  }

  private show(id: string, events: EventInput[]): void {
    this.grid?.batchRendering(() => {
      this.grid?.getEventSourceById(id)?.remove();
      this.grid?.addEventSource({ id, events });
    });
  }

  /** A drop, if there is one, is told right after this. */
  private letGo(): void {
    this.dropping = false;
    queueMicrotask(() => {
      if (this.dropping) return;
      this.inHand.set(false);
      this.left.emit();
    });
  }

  /** Every weekday is shown once at most, so that its hours are those of the one date. */
  private receptionHours(): object[] {
    return this.days().flatMap((date) =>
      (this.reception().get(date)?.windows ?? []).map(({ from, to }) => ({
        daysOfWeek: [weekdayOf(date)],
        startTime: from,
        endTime: to,
      })),
    );
  }

  /** Why there is no reception on a day on which people would expect it. */
  private closedDays(): EventInput[] {
    return this.days().flatMap((date) => {
      const title = this.reception().get(date)?.closed;
      const [start, end] = [`${date}T${hours(this.from())}`, `${date}T${hours(this.to())}`];
      return title ? [{ start, end, display: 'background', className: 'closed', title }] : [];
    });
  }

  private words(meeting: Meeting | undefined): { domNodes: HTMLElement[] } | true {
    if (!meeting) return true;
    return {
      domNodes: meetingWords(meeting, {
        time: this.when.time(meeting.start),
        state: this.say.text(`office.calendar.state.${meeting.status}`),
        mode: this.say.text(`office.mode.${meeting.mode}`),
      }),
    };
  }

  /** FullCalendar names a day for screen readers beside the words that are seen: the words are enough (axe). */
  private sayDay(head: HTMLElement): void {
    head.removeAttribute('aria-label');
    head.querySelector('[aria-hidden]')?.removeAttribute('aria-hidden');
  }

  /** FullCalendar heads the row of hours with a name and nothing to be seen; a heading says something (axe). */
  private nameHours(view: HTMLElement): void {
    for (const head of view.querySelectorAll('[role=rowheader]:empty')) {
      const words = document.createElement('span');
      words.className = 'visually-hidden';
      words.textContent = this.say.text('office.calendar.hours');
      head.removeAttribute('aria-label');
      head.append(words);
    }
  }

  private mounted(element: HTMLElement, meeting: Meeting | undefined): void {
    if (!meeting) return;
    element.dataset['meeting'] = meeting.id;
    element.title = meeting.topic;
    if (this.mayMove()(meeting)) element.setAttribute('aria-keyshortcuts', 'M');
    if (meeting.id === this.focused && document.activeElement === document.body) element.focus();
  }

  protected remember({ target }: FocusEvent): void {
    this.focused = (target as HTMLElement).closest<HTMLElement>('.meeting')?.dataset['meeting'] ?? '';
  }

  protected press(event: KeyboardEvent): void {
    const element = (event.target as HTMLElement).closest<HTMLElement>('.meeting');
    const meeting = this.meetings().find(({ id }) => id === element?.dataset['meeting']);
    if (!element || !meeting) return;
    if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      stepBetween([...this.host.querySelectorAll<HTMLElement>('.meeting')], element, event.key)?.focus();
    } else if (this.keys.on() && letter(event) === 'm' && this.mayMove()(meeting)) {
      event.preventDefault();
      this.toMove.emit(meeting);
    }
  }
}
