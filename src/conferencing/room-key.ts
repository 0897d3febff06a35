import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';

/** The key that signs the way into our rooms. A migration made it, so that all processes share one. */
@Injectable()
export class RoomKey {
  private secret: Uint8Array | undefined;

  constructor(private readonly em: EntityManager) {}

  async read(): Promise<Uint8Array> {
    if (this.secret) return this.secret;
    const [row] = await this.em.fork().execute<[{ secret: Uint8Array }]>('select secret from room_key');
    // Of this realm: the driver's Buffer is not always the Uint8Array that the signing library asks for.
    return (this.secret = Uint8Array.from(row.secret));
  }
}
