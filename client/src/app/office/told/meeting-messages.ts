import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listMeetingMessages } from 'contract/functions';
import type { Meeting, SentMessage } from 'contract/models';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { ChannelWord } from './channel-word';
import { MessageActs } from './message-acts';
import { MessageFault } from './message-fault';
import { MessageState } from './message-state';

/** What was sent about a meeting, the latest first: to whom, when, with which result. */
@Component({
  selector: 'app-meeting-messages',
  imports: [ChannelWord, MessageActs, MessageFault, MessageState, Pending, TranslocoDirective],
  templateUrl: './meeting-messages.html',
  styleUrl: './meeting-messages.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingMessages {
  readonly meeting = input.required<Pick<Meeting, 'id' | 'version'>>();
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly messages = resource({
    params: () => ({ id: this.meeting().id, version: this.meeting().version }),
    loader: async ({ params: { id } }) =>
      (await this.api.invoke(listMeetingMessages, { id })).items.reverse(),
  });

  /** When it was sent, or will be tried again; what else there is to say of it. */
  protected at(message: SentMessage): string {
    const { state, sentAt, nextTryAt, lastTryAt, attempts } = message;
    const tries = attempts > 1 ? `, ${this.say.count('office.told.tries', attempts)}` : '';
    if (state === 'moot') return this.say.text('office.told.when.moot');
    if (state === 'sent') return this.when.soon(sentAt ?? message.createdAt);
    if (state === 'failed')
      return lastTryAt
        ? this.say.text('office.told.when.failed', { at: this.when.soon(lastTryAt) }) + tries
        : this.when.soon(message.createdAt);
    return nextTryAt ? this.say.text('office.told.when.next', { at: this.when.soon(nextTryAt) }) + tries : '';
  }
}
