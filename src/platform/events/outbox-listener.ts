import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';
import { Listener } from '../database/listener.js';

export const OUTBOX_CHANNEL = 'outbox';

/** Hears that something waits to be relayed. */
@Injectable()
export class OutboxListener extends Listener {
  constructor(config: Config) {
    super(config.databaseUrl, OUTBOX_CHANNEL);
  }
}
