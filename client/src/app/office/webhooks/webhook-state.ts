import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '../../words/transloco';
import type { Webhook } from 'contract/models';
import { type Tone, ToneWord } from '../../ui/tone-word';

type State = 'works' | 'failing' | 'untried' | 'off' | 'gone';

const TONES: Record<State, Tone> = { works: 'ok', failing: 'no', untried: 'wait', off: 'over', gone: 'no' };

export function stateOf({ active, switchedOff, failingSince, lastSuccessAt }: Webhook): State {
  if (!active) return switchedOff === 'gone' ? 'gone' : 'off';
  if (failingSince) return 'failing';
  return lastSuccessAt ? 'works' : 'untried';
}

/** Somebody should look at it: events do not arrive, or have been given up. */
export const isTroubled = (webhook: Webhook): boolean =>
  ['failing', 'gone'].includes(stateOf(webhook)) || webhook.failed > 0;

/** How a webhook does, in a word. */
@Component({
  selector: 'app-webhook-state',
  imports: [ToneWord, TranslocoPipe],
  template: `<ui-tone-word [tone]="tone()">{{
    \`office.webhooks.state.\${state()}\` | transloco
  }}</ui-tone-word>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WebhookState {
  readonly of = input.required<Webhook>();
  protected readonly state = computed(() => stateOf(this.of()));
  protected readonly tone = computed(() => TONES[this.state()]);
}
