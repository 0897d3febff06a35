import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PublicSchedule } from 'contract/models';
import { whom } from './schedule-of';

/** Who receives, by which rule, for how long, where, and what to bring. */
@Component({
  selector: 'app-schedule-facts',
  template: `
    <p class="who">
      {{ whom(schedule())[1] }}
      @if (schedule().host.position; as position) {
        <span class="muted">· {{ position }}</span>
      }
    </p>
    <p class="muted num">{{ facts() }}</p>
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
    .muted {
      max-width: 62ch;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScheduleFacts {
  protected readonly whom = whom;
  readonly schedule = input.required<PublicSchedule>();

  protected readonly facts = computed(() => {
    const { receptionWords, place, host, instructions } = this.schedule();
    return [receptionWords, place ?? host.place, instructions].map(ended).filter(Boolean).join(' ');
  });
}

/** A capital letter before and a full stop after what people typed without. */
function ended(text: string | null | undefined): string {
  const trimmed = text?.trim();
  if (!trimmed) return '';
  const said = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}
