import { Injectable } from '@nestjs/common';
import { Commands } from '../platform/commands/commands.js';
import { SettleNextMeeting } from './settle-meeting.js';

/** Works through a list of meetings, each in a transaction of its own: a crash leaves the rest for the next try. */
@Injectable()
export class Resettling {
  constructor(private readonly commands: Commands) {}

  /** Returns when nothing is left to do, also of what somebody else has in hand. */
  async workThrough(resettlementId: string): Promise<void> {
    while (await this.commands.run(new SettleNextMeeting(resettlementId)));
  }
}
