import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '../../words/transloco';
import type { SentMessage } from 'contract/models';
import { type Tone, ToneWord } from '../../ui/tone-word';

const TONES: Record<SentMessage['state'], Tone> = {
  waiting: 'wait',
  sending: 'wait',
  sent: 'ok',
  failed: 'no',
  moot: 'over',
};

/** What became of a message. */
@Component({
  selector: 'app-message-state',
  imports: [ToneWord, TranslocoPipe],
  template: `<ui-tone-word [tone]="tones[state()]">{{
    \`office.told.state.\${state()}\` | transloco
  }}</ui-tone-word>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MessageState {
  readonly state = input.required<SentMessage['state']>();
  protected readonly tones = TONES;
}
