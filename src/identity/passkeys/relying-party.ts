import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.js';

/** For whom passkeys sign: keys made at one address are of no use at another, which is why they can't be phished. */
@Injectable()
export class RelyingParty {
  /** Host without port, as WebAuthn has it. */
  readonly id: string;
  readonly origin: string;

  constructor({ publicUrl }: Config) {
    const { hostname, origin } = new URL(publicUrl);
    this.id = hostname;
    this.origin = origin;
  }
}
