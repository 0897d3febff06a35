import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvent } from '../../libs/domain/aggregate.js';
import { Reaction } from '../platform/events/reaction.js';

/** Lets a meeting say that its video room is there; the room itself is conferencing's. */
@Injectable()
export class NoteRoomReady {
  constructor(private readonly em: EntityManager) {}

  @Reaction('note-room-ready', ['RoomCreated'])
  async note({ aggregateId, occurredAt }: DomainEvent): Promise<void> {
    await this.em.execute('update meeting set room_ready_at = ? where id = ?', [occurredAt, aggregateId]);
  }
}
