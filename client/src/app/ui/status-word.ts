import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '../words/transloco';
import type { Meeting } from 'contract/models';
import { type Tone, ToneWord } from './tone-word';

export const TONES: Record<Meeting['status'], Tone> = {
  requested: 'wait',
  approved: 'ok',
  checkedIn: 'ok',
  held: 'ok',
  resolved: 'ok',
  refused: 'no',
  cancelled: 'no',
  missed: 'no',
  expired: 'over',
};

/** How things stand with a meeting. */
@Component({
  selector: 'ui-status-word',
  imports: [ToneWord, TranslocoPipe],
  template: `<ui-tone-word [tone]="tone()">{{ \`ui.status.\${key()}\` | transloco }}</ui-tone-word>`,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusWord {
  readonly meeting = input.required<Pick<Meeting, 'status' | 'cancelledBy'>>();
  readonly seenBy = input<'citizen' | 'staff'>('citizen');
  protected readonly tone = computed(() => TONES[this.meeting().status]);
  protected readonly key = computed(() => {
    const { status, cancelledBy } = this.meeting();
    if (status !== 'cancelled') return status;
    if (cancelledBy === 'administration') return 'cancelledByAdministration';
    return this.seenBy() === 'citizen' ? 'cancelledByYou' : 'cancelledByCitizen';
  });
}
