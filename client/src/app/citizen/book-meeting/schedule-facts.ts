import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '../../words/transloco';
import type { PublicSchedule } from 'contract/models';
import { Say } from '../../words/say';
import { bookingTerms } from './booking-terms';
import { usualPlace } from './schedule-of';
import { positionOf, whom } from './whom';

/** Who receives, by which rule, for how long, where, what to bring, and on which terms. */
@Component({
  selector: 'app-schedule-facts',
  imports: [TranslocoPipe],
  template: `
    <p class="who">
      {{ whom(schedule())[1] }}
      @if (positionOf(schedule()); as position) {
        <span class="muted">· {{ position }}</span>
      }
    </p>
    @if (times().length > 1) {
      <ul class="muted num">
        @for (time of times(); track time) {
          <li>{{ time }}</li>
        }
      </ul>
      <p class="muted">{{ rest() }}</p>
    } @else {
      <p class="muted num">{{ times()[0] }} {{ rest() }}</p>
    }
    <details>
      <summary>{{ 'portal.terms.title' | transloco }}</summary>
      <ul class="terms">
        @for (term of terms(); track term) {
          <li>{{ term }}</li>
        }
      </ul>
    </details>
  `,
  styles: `
    .who {
      margin-top: 8px;
      font-size: var(--text-l);
      font-weight: 650;
    }
    .who span {
      font-weight: 400;
    }
    ul {
      list-style: none;
      padding: 0;
    }
    li::first-letter {
      text-transform: uppercase;
    }
    .muted,
    .terms {
      max-width: 62ch;
    }
    .terms {
      padding-left: 1.2em;
      list-style: disc;
    }
    summary {
      display: list-item;
      width: fit-content;
      min-height: 44px;
      line-height: 44px;
      color: var(--primary);
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScheduleFacts {
  protected readonly positionOf = positionOf;
  protected readonly whom = whom;
  private readonly say = inject(Say);
  readonly schedule = input.required<PublicSchedule>();
  protected readonly terms = computed(() => bookingTerms(this.schedule(), this.say));

  /** More than two entries are easier to find one's own in when each has a line. */
  protected readonly times = computed(() => {
    const words = this.schedule().receptionWords;
    const entries = words.split('; ');
    return entries.length > 2 ? entries : [ended(words)];
  });
  protected readonly rest = computed(() => {
    const schedule = this.schedule();
    return [usualPlace(schedule), schedule.instructions].map(ended).filter(Boolean).join(' ');
  });
}

/** A capital letter before and a full stop after what people typed without. */
function ended(text: string | null | undefined): string {
  const trimmed = text?.trim();
  if (!trimmed) return '';
  const said = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}
