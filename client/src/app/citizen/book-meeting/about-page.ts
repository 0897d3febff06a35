import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Administration } from '../../ui/administration';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { Say } from '../../words/say';
import { type About, BookingDraft } from './booking-draft';
import { ChoiceLine } from './choice-line';
import { HeldUntil } from './held-until';

import { scheduleOf } from './schedule-of';

export const TOPIC_LENGTH = 500;
const EXAMPLE = 'УТ-12-345/10.11.2026';

/** The second page of a request: what for? */
@Component({
  selector: 'app-about-page',
  imports: [
    ChoiceLine,
    ErrorSummary,
    Field,
    FormField,
    FormRoot,
    Heading,
    HeldUntil,
    Pending,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './about-page.html',
  styleUrls: ['./step.css', './about-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AboutPage {
  readonly id = input.required<string>();
  private readonly router = inject(Router);
  private readonly drafts = inject(BookingDraft);
  private readonly say = inject(Say);
  private readonly summary = viewChild.required(ErrorSummary);

  protected readonly schedule = scheduleOf(this.id);
  protected readonly documentStatus = inject(Administration).documentStatus;
  protected readonly draft = computed(() => this.drafts.of(this.id()));
  private readonly documentNumber = computed(
    () => this.schedule.hasValue() && this.schedule.value().documentNumber,
  );
  protected readonly asksDocument = computed(() => this.documentNumber() !== 'none');
  protected readonly needsDocument = computed(() => this.documentNumber() === 'required');

  /** Suggestions of the administration: one's own words are as good. */
  protected readonly topics = computed(() => (this.schedule.hasValue() ? this.schedule.value().topics : []));
  protected readonly example = computed(
    () => (this.schedule.hasValue() && this.schedule.value().documentNumberExample) || EXAMPLE,
  );
  protected readonly answer = signal<About>(this.typedBefore());
  protected readonly left = computed(() => TOPIC_LENGTH - this.answer().topic.length);
  protected readonly leftInWords = computed(() =>
    this.left() < 0
      ? this.say.count('ui.errors.over', -this.left())
      : this.say.count('ui.errors.left', this.left()),
  );
  protected readonly form = form(
    this.answer,
    (answer) => {
      validate(answer.topic, ({ value }) => (value().trim() ? null : { kind: 'required' }));
      maxLength(answer.topic, TOPIC_LENGTH);
      required(answer.documentNumber, { when: () => this.needsDocument() });
      maxLength(answer.documentNumber, 100);
      maxLength(answer.phone, 40);
    },
    {
      submission: {
        action: async () => {
          this.summary().hide();
          await this.router.navigate(['/schedules', this.id(), 'check']);
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );

  constructor() {
    // Each keystroke is kept, so that a closed lid or a log-in loses nothing.
    effect(() => {
      const answer = this.answer();
      untracked(() => this.drafts.describe(answer));
    });
  }

  protected choose(topic: string): void {
    this.answer.update((answer) => ({ ...answer, topic }));
  }

  private typedBefore(): About {
    const { topic = '', documentNumber = '', phone = '' } = this.drafts.draft() ?? {};
    return { topic, documentNumber, phone };
  }
}
