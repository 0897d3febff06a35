import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
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
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from 'contract/api';
import { bookOnBehalf } from 'contract/functions';
import type { Meeting } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { once } from '../../session/api-calls';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { Directory } from '../directory';
import { SlotChooser } from '../meeting/slot-chooser';
import { intentionKey } from './intention-key';

const NOBODY = {
  origin: 'phone' as Exclude<Meeting['origin'], 'portal'>,
  mode: '' as Meeting['mode'] | '',
  givenName: '',
  familyName: '',
  phone: '',
  email: '',
  topic: '',
  documentNumber: '',
};

/** A time for somebody who rang or stands at the desk; it is theirs at once, nobody has to approve. */
@Component({
  selector: 'app-book-on-behalf',
  imports: [ErrorSummary, Field, FormField, FormRoot, Heading, Pending, SlotChooser, TranslocoDirective],
  templateUrl: './book-on-behalf.html',
  styleUrl: './book-on-behalf.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BookOnBehalf {
  /** From the address: which schedule. */
  readonly scheduleId = input<string>();
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly summary = viewChild.required(ErrorSummary);
  private key = intentionKey();
  protected readonly directory = inject(Directory);
  protected readonly when = inject(When);
  protected readonly booked = signal<Meeting | null>(null);
  protected readonly attempt = signal(0);
  protected readonly start = signal<string | null>(null);
  protected readonly noTime = signal(false);
  protected readonly person = signal(NOBODY);

  protected readonly schedules = computed(() =>
    this.directory.scheduleList().filter(({ status }) => status === 'published'),
  );
  protected readonly schedule = computed(() => this.schedules().find(({ id }) => id === this.scheduleId()));

  protected readonly form = form(
    this.person,
    (person) => {
      required(person.mode, { message: () => this.say.text('office.book.noMode') });
      required(person.givenName);
      required(person.familyName);
      required(person.phone);
      email(person.email);
      required(person.topic);
      maxLength(person.topic, 500);
      required(person.documentNumber, { when: () => this.schedule()?.documentNumber === 'required' });
    },
    { submission: { action: () => this.book(), onInvalid: () => this.summary().show() } },
  );

  protected choose({ target }: Event): void {
    const scheduleId = (target as HTMLSelectElement).value || null;
    this.start.set(null);
    this.person.update((person) => ({ ...person, mode: '' }));
    void this.router.navigate([], { queryParams: { scheduleId }, replaceUrl: true });
  }

  protected another(): void {
    this.booked.set(null);
    this.start.set(null);
    this.person.set(NOBODY);
    this.form().reset();
    this.attempt.update((n) => n + 1);
  }

  private async book(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    const [schedule, start] = [this.schedule(), this.start()];
    const { mode, origin, topic, documentNumber, givenName, familyName, phone, email } = this.person();
    this.noTime.set(!start);
    if (!schedule || !start || !mode) return undefined;
    const body = {
      ...{ scheduleId: schedule.id, start, mode, origin, topic },
      documentNumber: documentNumber.trim() || null,
      attendee: { givenName, familyName, phone, email: email.trim() || null },
    };
    try {
      this.booked.set(await this.api.invoke(bookOnBehalf, { body }, once(this.key)));
      this.summary().hide();
      this.key = intentionKey();
      return undefined;
    } catch (failure) {
      return this.answer(Problem.from(failure));
    }
  }

  private answer(problem: Problem): ValidationError.WithOptionalFieldTree[] {
    // Refused by the server: what is sent next is another intention. Without an answer it is still the same one.
    if (problem.status > 0) this.key = intentionKey();
    if (problem.code.startsWith('slot-')) this.attempt.update((n) => n + 1);
    const errors = problem.errors.map(({ path, message }) => ({
      path: path.replace('attendee.', ''),
      message,
    }));
    this.summary().show();
    return refusedFields(this.form, { errors }, this.explain.text(problem));
  }
}
