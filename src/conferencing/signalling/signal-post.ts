import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { DatabaseListener } from '../../platform/database/database-listener.js';
import type { Signal } from './signal.js';

const CHANNEL = 'room_signal';

/**
 * Carries signals to browsers that another process holds: the row is the letter, the notification its number. An offer
 * may be longer than the 8,000 bytes that a notification takes.
 */
@Injectable()
export class SignalPost {
  constructor(
    private readonly em: EntityManager,
    private readonly listener: DatabaseListener,
  ) {}

  async send(signal: Signal): Promise<void> {
    await this.em.fork().execute(
      `with letter as (insert into room_signal (peer_id, signal) values (?, ?) returning id, peer_id)
       select pg_notify('${CHANNEL}', id || ' ' || peer_id) from letter`,
      [signal.dst, JSON.stringify(signal)],
    );
  }

  /**
   * @param isHere whether this process holds the browser
   * @param deliver called in the order in which they were sent
   */
  async open(isHere: (peerId: string) => boolean, deliver: (signal: Signal) => void): Promise<void> {
    let before: Promise<void> = Promise.resolve();
    await this.listener.on(CHANNEL, (notification) => {
      const [id, peerId] = notification.split(' ');
      if (!id || !peerId || !isHere(peerId)) return;
      before = before
        .then(async () => {
          const signal = await this.take(id);
          if (signal) deliver(signal);
        })
        // Lost with the database: the browsers try again by themselves.
        .catch(() => undefined);
    });
  }

  private async take(id: string): Promise<Signal | undefined> {
    const [row] = await this.em
      .fork()
      .execute<{ signal: string }[]>('delete from room_signal where id = ? returning signal', [id]);
    return row && (JSON.parse(row.signal) as Signal);
  }
}
