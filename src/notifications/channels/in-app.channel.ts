import { DatabaseSignal } from '../../platform/database/database-signal.js';
import { type Channel, NotificationChannel, type Person } from '../channel.js';

/** What somebody finds under the bell: everyone who has an account, whatever becomes of their e-mail. */
@NotificationChannel('in-app')
export class InAppChannel implements Channel {
  constructor(private readonly signal: DatabaseSignal) {}

  addressOf({ accountId }: Person): string | null {
    return accountId;
  }

  /** The row of the ledger is the message: it can be read since it was written down. What is left is to ring. */
  async send(): Promise<void> {
    this.signal.give('news');
  }
}
