import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PublicSchedule } from 'contract/models';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import type { Draft } from './booking-draft';
import { whom } from './whom';

/** On top of the later pages: the chosen time, large, and with whom. */
@Component({
  selector: 'app-choice-line',
  template: `
    <b class="num">{{ when.full(draft().start) }}</b>
    <span class="muted">{{ rest() }}</span>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 20px;
      padding: 12px 16px;
      border: 1px solid var(--edge);
      border-left: 4px solid var(--primary);
      border-radius: var(--corner);
      background: var(--soft);
    }
    b {
      display: block;
      font-size: var(--text-l);
      font-weight: 700;
      line-height: 1.25;
      text-wrap: balance;
    }
    .muted {
      color: var(--ink);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChoiceLine {
  readonly draft = input.required<Draft>();
  readonly schedule = input<PublicSchedule>();
  protected readonly when = inject(When);
  private readonly say = inject(Say);
  protected readonly rest = computed(() => {
    const schedule = this.schedule();
    const how = this.say.text(`ui.mode.${this.draft().mode}`).toLowerCase();
    return [...(schedule ? whom(schedule) : []), how].join(' · ');
  });
}
