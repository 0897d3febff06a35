import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../../libs/domain/clock.js';
import { CLOCK } from '../../platform/platform.module.js';
import { Seal } from '../../platform/seal/seal.js';

/** Which kind of people a provider knows. A national one for citizens would be one more word here and one more row. */
export const SERVED = ['staff'] as const;
export type Served = (typeof SERVED)[number];

/** An OpenID provider as the administrator has entered it. */
export interface Provider {
  serves: Served;
  issuer: string;
  clientId: string;
  /** Sealed. */
  clientSecret: string;
  /** What its button says. */
  name: string;
  isOn: boolean;
  /** Whether those it serves get in by it alone; administrators always by a password, too. */
  onlyWay: boolean;
  changedAt: Date;
}

export type EnteredProvider = Omit<Provider, 'serves' | 'clientSecret' | 'changedAt'>;

const aboutSecret = (serves: Served): string => `sign-on/${serves}`;

/** The table of providers. */
@Injectable()
export class SignOnProviders {
  constructor(
    private readonly em: EntityManager,
    private readonly seal: Seal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(serves: Served): Promise<Provider | undefined> {
    const [row] = await this.em.execute<Provider[]>(
      `select serves, issuer, client_id as "clientId", client_secret as "clientSecret", name, is_on as "isOn",
              only_way as "onlyWay", changed_at as "changedAt" from sign_on_provider where serves = ?`,
      [serves],
    );
    return row && { ...row, changedAt: new Date(row.changedAt) };
  }

  /** Undefined where nobody gets in by it. */
  async thatIsOn(serves: Served): Promise<Provider | undefined> {
    const provider = await this.of(serves);
    return provider?.isOn ? provider : undefined;
  }

  /** @throws SecretsKeyWrong */
  secretOf({ serves, clientSecret }: Pick<Provider, 'serves' | 'clientSecret'>): Promise<string> {
    return this.seal.open(clientSecret, aboutSecret(serves));
  }

  async enter(serves: Served, entered: EnteredProvider, secret: string): Promise<void> {
    const { issuer, clientId, name, isOn, onlyWay } = entered;
    const sealed = await this.seal.seal(secret, aboutSecret(serves));
    await this.em.execute(
      `insert into sign_on_provider (serves, issuer, client_id, client_secret, name, is_on, only_way, changed_at)
       values (?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (serves) do update set issuer = excluded.issuer, client_id = excluded.client_id,
         client_secret = excluded.client_secret, name = excluded.name, is_on = excluded.is_on,
         only_way = excluded.only_way, changed_at = excluded.changed_at`,
      [serves, issuer, clientId, sealed, name, isOn, onlyWay, this.clock.now()],
    );
  }
}
