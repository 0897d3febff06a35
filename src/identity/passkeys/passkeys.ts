import { Inject, Injectable } from '@nestjs/common';
import { EntityManager, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import type { Clock } from '../../../libs/domain/clock.js';
import { newId } from '../../../libs/domain/id.js';
import { CLOCK } from '../../platform/platform.module.js';
import { PasskeyNotTaken } from './passkey-errors.js';

/** What is known of a key. Its private half never leaves the device. */
export interface StoredPasskey {
  id: string;
  accountId: string;
  credentialId: string;
  /** COSE, base64url. */
  publicKey: string;
  counter: number;
  transports: string[];
}

const STORED = `select id, account_id as "accountId", credential_id as "credentialId", public_key as "publicKey",
                       counter::float8 as counter, transports from passkey`;

/** The passkeys of staff. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(accountId: string): Promise<StoredPasskey[]> {
    return this.em.execute(`${STORED} where account_id = ? order by id`, [accountId]);
  }

  async byCredential(credentialId: string): Promise<StoredPasskey | undefined> {
    const [row] = await this.em.execute<StoredPasskey[]>(`${STORED} where credential_id = ?`, [credentialId]);
    return row;
  }

  /** @returns its id @throws PasskeyNotTaken for a key that somebody has already (WebAuthn §7.1, step 26) */
  async add(key: Omit<StoredPasskey, 'id'>, name: string): Promise<string> {
    const id = newId();
    try {
      await this.em.execute(
        `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, made_at)
         values (?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?)`,
        [
          id,
          key.accountId,
          key.credentialId,
          key.publicKey,
          key.counter,
          key.transports.join(','),
          name,
          this.clock.now(),
        ],
      );
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) throw new PasskeyNotTaken();
      throw error;
    }
    return id;
  }

  /**
   * Notes that it has signed. Devices that count their signatures never count back, unless there are two of them
   * (WebAuthn §6.1.1); of two answers at once with the same count the row lets one through.
   *
   * @returns false for a counter that was there already
   */
  async used(id: string, counter: number): Promise<boolean> {
    const noted = await this.em.execute<unknown[]>(
      `update passkey set counter = ?, used_at = ?
        where id = ? and (counter < ? or (counter = 0 and ? = 0)) returning 1`,
      [counter, this.clock.now(), id, counter, counter],
    );
    return noted.length > 0;
  }

  async rename(id: string, name: string): Promise<void> {
    await this.em.execute('update passkey set name = ? where id = ?', [name, id]);
  }

  async remove(id: string): Promise<void> {
    await this.em.execute('delete from passkey where id = ?', [id]);
  }

  /** @returns how many there were */
  async removeAll(accountId: string): Promise<number> {
    const gone = await this.em.execute<unknown[]>('delete from passkey where account_id = ? returning 1', [
      accountId,
    ]);
    return gone.length;
  }
}
