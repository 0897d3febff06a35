import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PublicSchedule } from 'contract/models';
import { usualPlace } from './schedule-of';
import { positionOf, whom } from './whom';

/** Who receives, by which rule, for how long, where, and what to bring. */
@Component({
  selector: 'app-schedule-facts',
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
  `,
  styles: `
    .who {
      margin-top: 8px;
      font-size: 20px;
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
    .muted {
      max-width: 62ch;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScheduleFacts {
  protected readonly positionOf = positionOf;
  protected readonly whom = whom;
  readonly schedule = input.required<PublicSchedule>();

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
