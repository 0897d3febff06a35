import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { DomainError } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { CLOCK } from '../platform/platform.module.js';

/** Who looks, at what, and for which meeting; at a status whoever has the access code, which is not noted. */
export type LookUp = {
  /** As on paper; as typed where it could not be read. */
  number: string;
} & (
  | { what: 'document' | 'attachment'; staffId: string; meetingId: string }
  | { what: 'status'; staffId?: undefined; meetingId?: undefined }
);

/** The trail of every look into a document, also of one that showed nothing. PostgreSQL refuses to change it. */
@Injectable()
export class LookUps {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Nothing is shown that could not be noted first. */
  async noted<T>(lookUp: LookUp, look: () => Promise<T>): Promise<T> {
    let seen: T;
    try {
      seen = await look();
    } catch (error) {
      await this.note(lookUp, error instanceof DomainError ? error.code : 'failed');
      throw error;
    }
    await this.note(lookUp, 'shown');
    return seen;
  }

  private async note({ staffId, meetingId, what, number }: LookUp, outcome: string): Promise<void> {
    await this.em.execute(
      `insert into document_look_up (id, at, account_id, meeting_id, what, number, outcome) values (?, ?, ?, ?, ?, ?, ?)`,
      [newId(), this.clock.now(), staffId ?? null, meetingId ?? null, what, number, outcome],
    );
  }
}
