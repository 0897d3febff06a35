import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PublicSchedule } from 'contract/models';
import { Say } from '../../words/say';

/** Who receives, by which rule, for how long, where, and what to bring. */
@Component({
  selector: 'app-schedule-facts',
  template: `
    <p class="who">
      {{ schedule().host.name }}
      @if (schedule().host.position; as position) {
        <span class="muted">· {{ position }}</span>
      }
    </p>
    <p class="muted num">{{ facts().join(' ') }}</p>
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
  readonly schedule = input.required<PublicSchedule>();
  private readonly say = inject(Say);

  protected readonly facts = computed(() => {
    const { receptionWords, slotMinutes, place, host, instructions } = this.schedule();
    const each = this.say.text('portal.schedule.each', {
      minutes: this.say.count('ui.minutes', slotMinutes),
    });
    const rules = receptionWords.split('\n').map(ended);
    return [...rules, each, ended(place ?? host.place), ended(instructions)].filter(Boolean);
  });
}

/** A capital letter before and a full stop after what people typed without. */
function ended(text: string | null | undefined): string {
  const trimmed = text?.trim();
  if (!trimmed) return '';
  const said = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}
