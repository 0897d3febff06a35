import { Injectable } from '@nestjs/common';
import type { Account } from '../model/account.js';
import { SignOnDemanded } from './sign-on-errors.js';
import { SignOnProviders } from './sign-on-providers.js';

/** Where the administration wants staff to come by its provider alone. Administrators keep a door for the day it fails. */
@Injectable()
export class RefuseOtherWays {
  constructor(private readonly providers: SignOnProviders) {}

  /** @throws SignOnDemanded */
  async of({ kind, roles }: Account): Promise<void> {
    if (kind !== 'staff' || roles.includes('administrator')) return;
    const provider = await this.providers.thatIsOn('staff');
    if (provider?.onlyWay) throw new SignOnDemanded();
  }
}
