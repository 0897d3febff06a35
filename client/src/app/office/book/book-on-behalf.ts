import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import {
  email,
  form,
  FormField,
  FormRoot,
  maxLength,
  required,
  type ValidationError,
} from '@angular/forms/signals';
import { Router } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { bookOnBehalf, seatWalkIn } from 'contract/functions';
import type { BookOnBehalfBody, Meeting, Person } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { once } from '../../session/api-calls';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';
import { Labelled } from '../../ui/labelled';
import { Notice } from '../../ui/notice';
import { Options } from '../../ui/options';
import { Pending } from '../../ui/pending';
import { phoneInWords } from '../../ui/phone';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { Directory } from '../directory';
import { EarlierMeetings } from './earlier-meetings';
import { intentionKey } from './intention-key';
import { NextTimes } from './next-times';
import { peopleFound } from './people-found';

const NOBODY = {
  origin: 'phone' as NonNullable<BookOnBehalfBody['origin']>,
  mode: '' as Meeting['mode'] | '',
  givenName: '',
  familyName: '',
  phone: '',
  email: '',
  topic: '',
  documentNumber: '',
};

const EXAMPLE = 'УТ-12-345/10.11.2026';

/** A time for somebody who rang or stands at the desk; it is theirs at once, nobody has to approve. */
@Component({
  selector: 'app-book-on-behalf',
  imports: [
    EarlierMeetings,
    ErrorSummary,
    Field,
    FormField,
    FormRoot,
    Heading,
    Labelled,
    NextTimes,
    Notice,
    Options,
    Pending,
    TranslocoDirective,
  ],
  templateUrl: './book-on-behalf.html',
  styleUrl: './book-on-behalf.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookOnBehalf {
  protected readonly origins = ['phone', 'desk'] as const;
  /** From the address: which schedule. */
  readonly scheduleId = input<string>();
  /** From the address: the visitor is here already. */
  readonly now = input<string>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly whom = viewChild<ElementRef<HTMLInputElement>>('whom');
  private readonly times = viewChild(NextTimes);
  private readonly phone = viewChild<ElementRef<HTMLInputElement>>('phone');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private key = intentionKey();
  protected readonly directory = inject(Directory);
  protected readonly when = inject(When);
  protected readonly booked = signal<Meeting | null>(null);
  protected readonly attempt = signal(0);
  protected readonly start = signal<string | null>(null);
  protected readonly noTime = signal(false);
  protected readonly noSchedule = signal(false);
  protected readonly person = signal(NOBODY);
  /** Whoever was found under the phone; their earlier meetings stand beside. */
  protected readonly known = signal<Person | null>(null);
  protected readonly nextFree = signal<string | null>(null);
  /** Why it may not be needed: the matter was discussed lately. */
  protected readonly discussed = signal('');
  protected readonly walkIn = computed(() => this.now() !== undefined);
  protected readonly found = peopleFound(computed(() => (this.known() ? '' : this.person().phone)));

  protected readonly schedules = computed(() =>
    this.directory.scheduleList().filter(({ status }) => status === 'published'),
  );
  protected readonly schedule = computed(() => this.schedules().find(({ id }) => id === this.scheduleId()));
  protected readonly topics = computed(() => this.schedule()?.topics ?? []);
  /** Of a number as this schedule wants it. */
  protected readonly example = computed(() => this.schedule()?.documentNumberExample || EXAMPLE);
  protected readonly typed = linkedSignal(() => this.schedule()?.title ?? '');
  protected readonly fitting = computed(() => {
    const words = this.typed() === this.schedule()?.title ? [] : this.typed().toLowerCase().split(/\s+/);
    return this.schedules()
      .map(({ id, title, hostId }) => ({ key: id, text: title, more: this.directory.hostName(hostId) }))
      .filter(({ text, more }) => words.every((word) => `${text} ${more}`.toLowerCase().includes(word)));
  });

  protected readonly form = form(
    this.person,
    (person) => {
      required(person.mode, {
        message: () => this.say.text('office.book.noMode'),
        when: () => !this.walkIn() && this.schedule() !== undefined,
      });
      required(person.givenName);
      required(person.familyName);
      required(person.phone, { when: () => !this.walkIn() });
      email(person.email);
      required(person.topic);
      maxLength(person.topic, 500);
    },
    { submission: { action: () => this.book(), onInvalid: () => this.summary().show() } },
  );

  constructor() {
    // The first question is asked at once: whoever answers a call types the number and nothing before it.
    effect(() => {
      const phone = this.phone()?.nativeElement;
      if (phone) setTimeout(() => phone.focus());
    });
  }

  /** Somebody who has been here: all that is known of them is filled in, and the next question is whom they want. */
  protected take(key: string): void {
    const person = this.found.people()[Number(key)];
    if (!person) return;
    const { givenName, familyName, phone, email } = person;
    this.known.set(person);
    this.person.update((now) => ({
      ...now,
      ...{ givenName, familyName, phone: phoneInWords(phone), email: email ?? '' },
    }));
    this.whom()?.nativeElement.focus();
  }

  /** The first free time and the usual way to meet are chosen already: what is left to ask is about what. */
  protected choose(scheduleId: string): void {
    const modes = this.schedules().find(({ id }) => id === scheduleId)?.modes ?? [];
    this.start.set(null);
    this.nextFree.set(null);
    this.discussed.set('');
    this.person.update((person) => ({
      ...person,
      mode: modes.find((mode) => mode === 'inPerson') ?? modes[0] ?? '',
    }));
    void this.router
      .navigate([], { queryParams: { scheduleId }, queryParamsHandling: 'merge', replaceUrl: true })
      .then(() => setTimeout(() => this.times()?.focus()));
  }

  /** One of the topics that the administration suggests; the caller's own words are as good. */
  protected about(topic: string): void {
    this.person.update((person) => ({ ...person, topic }));
  }

  protected turn(walkIn: boolean): void {
    this.nextFree.set(null);
    void this.router.navigate([], {
      queryParams: { now: walkIn ? 'true' : null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected another(): void {
    this.booked.set(null);
    this.start.set(null);
    this.known.set(null);
    this.discussed.set('');
    this.person.set(NOBODY);
    this.form().reset();
    this.attempt.update((n) => n + 1);
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }

  private async book(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    const [schedule, start] = [this.schedule(), this.start()];
    const { mode, origin, topic, documentNumber, givenName, familyName, phone, email } = this.person();
    this.noSchedule.set(!schedule);
    this.noTime.set(!start);
    if (!schedule || (!this.walkIn() && (!start || !mode))) return undefined;
    const common = {
      ...{ scheduleId: schedule.id, topic },
      documentNumber: documentNumber.trim() || null,
      despiteEarlier: this.discussed() !== '',
    };
    const attendee = { givenName, familyName, email: email.trim() || null };
    try {
      this.booked.set(
        this.walkIn()
          ? await this.api.invoke(
              seatWalkIn,
              { body: { ...common, attendee: { ...attendee, phone: phone.trim() || null } } },
              once(this.key),
            )
          : await this.api.invoke(
              bookOnBehalf,
              {
                body: {
                  ...common,
                  ...{ start: start!, mode: mode as Meeting['mode'], origin },
                  attendee: { ...attendee, phone },
                },
              },
              once(this.key),
            ),
      );
      this.summary().hide();
      this.key = intentionKey();
      return undefined;
    } catch (failure) {
      return this.answer(Problem.from(failure));
    }
  }

  private answer(problem: Problem): ValidationError.WithOptionalFieldTree[] | undefined {
    // Refused by the server: what is sent next is another intention. Without an answer it is still the same one.
    if (problem.status > 0) this.key = intentionKey();
    if (problem.code.startsWith('slot-')) this.attempt.update((n) => n + 1);
    const { nextFree } = problem.facts;
    if (problem.code === 'no-free-time-today' && typeof nextFree === 'string') {
      this.nextFree.set(nextFree);
      this.focusNotice();
      return undefined;
    }
    if (problem.code === 'already-discussed') {
      this.discussed.set(this.explain.text(problem));
      this.focusNotice();
      return undefined;
    }
    const errors = problem.errors.map(({ path, message }) => ({
      path: path.replace('attendee.', ''),
      message,
    }));
    this.summary().show();
    return refusedFields(this.form, { errors }, this.explain.text(problem));
  }

  /** What there is to decide now, one key away. */
  private focusNotice(): void {
    setTimeout(() => this.host.querySelector<HTMLElement>('ui-notice button')?.focus());
  }
}
