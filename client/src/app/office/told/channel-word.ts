import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Say } from '../../words/say';

/** A channel's name in words; one that this page does not know yet is called as the server calls it. */
@Pipe({ name: 'channelWord', pure: false })
export class ChannelWord implements PipeTransform {
  private readonly say = inject(Say);

  transform(channel: string): string {
    const key = `office.told.channel.${channel}`;
    return this.say.knows(key) ? this.say.text(key) : channel;
  }
}
