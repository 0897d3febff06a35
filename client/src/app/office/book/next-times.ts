import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  model,
  resource,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listOfficeSlots } from 'contract/functions';
import { Pending } from '../../ui/pending';
import { addDays, When } from '../../ui/when';
import { SlotChooser } from '../meeting/slot-chooser';

/** As many as are read out over the phone. */
const SHOWN = 8;
const DAYS_AHEAD = 92;

/** The next free times of a schedule, the first one chosen already; the whole calendar for whoever wants another day. */
@Component({
  selector: 'app-next-times',
  imports: [Pending, SlotChooser, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (!slots.hasValue()) {
        <ui-pending [of]="slots" [lines]="3" />
      } @else if (whole()) {
        <app-slot-chooser [scheduleId]="scheduleId()" [attempt]="attempt()" [(start)]="start" />
      } @else if (next().length === 0) {
        <p class="empty">{{ t('office.slots.none') }}</p>
      } @else {
        <fieldset>
          <legend>{{ t('office.book.next') }}</legend>
          @for (slot of next(); track slot.start) {
            <label class="check num">
              <input
                type="radio"
                name="next-time"
                [value]="slot.start"
                [checked]="slot.start === start()"
                (change)="start.set(slot.start)"
              />
              {{ when.soon(slot.start) }}
            </label>
          }
        </fieldset>
      }
      @if (slots.hasValue()) {
        <button type="button" class="link" (click)="whole.set(!whole())">
          {{ t(whole() ? 'office.book.fewTimes' : 'office.book.allTimes') }}
        </button>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 10px;
    }
    legend {
      margin-bottom: 2px;
      font-weight: 650;
    }
    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
      gap: 0 12px;
      max-width: 46em;
    }
    .check:has(:checked) {
      font-weight: 700;
      color: var(--primary);
    }
    .link {
      min-height: 32px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NextTimes {
  readonly scheduleId = input.required<string>();
  /** Counts up when the free times have to be looked up again. */
  readonly attempt = input(0);
  readonly start = model<string | null>(null);
  private readonly api = inject(Api);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly focusWhenThere = signal(false);
  protected readonly when = inject(When);
  protected readonly whole = signal(false);
  protected readonly slots = resource({
    params: () => ({ id: this.scheduleId(), attempt: this.attempt() }),
    loader: async ({ params: { id } }) => {
      const from = this.when.today();
      return (await this.api.invoke(listOfficeSlots, { id, from, to: addDays(from, DAYS_AHEAD - 1) })).slots;
    },
  });
  protected readonly next = computed(() =>
    this.slots.hasValue() && !this.slots.isLoading() ? this.slots.value().slice(0, SHOWN) : [],
  );

  constructor() {
    effect(() => {
      const [first] = this.next();
      if (!first || this.whole()) return;
      if (!this.next().some(({ start }) => start === this.start())) this.start.set(first.start);
      if (!this.focusWhenThere()) return;
      this.focusWhenThere.set(false);
      setTimeout(() => this.host.querySelector<HTMLInputElement>('input:checked')?.focus());
    });
  }

  /** The chosen time takes the focus as soon as there is one. */
  focus(): void {
    this.focusWhenThere.set(true);
  }
}
