import { Pipe, type PipeTransform } from '@angular/core';
import { told } from './words.bg';

/** The key of a channel's name in words; one that this page does not know yet is called as the server calls it. */
@Pipe({ name: 'channelWord' })
export class ChannelWord implements PipeTransform {
  transform(channel: string): string {
    return channel in told.channel ? `office.told.channel.${channel}` : channel;
  }
}
