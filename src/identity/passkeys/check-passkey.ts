import { Injectable } from '@nestjs/common';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Caller } from '../access/caller.js';
import { Challenges } from './challenges.js';
import { PasskeyNotAccepted, PasskeyNotTaken } from './passkey-errors.js';
import type { NewPasskeyBody, PasskeyLoginBody } from './passkey.body.js';
import type { StoredPasskey } from './passkeys.js';
import { RelyingParty } from './relying-party.js';

/** ES256, EdDSA and RS256 of the COSE registry: all that phones, keys and Windows make. */
export const ALGORITHMS = [-7, -8, -257];

/** Whether what a passkey signed is ours, now, and shown by its owner's finger, face or PIN (WebAuthn Level 3, §7). */
@Injectable()
export class CheckPasskey {
  constructor(
    private readonly challenges: Challenges,
    private readonly party: RelyingParty,
  ) {}

  /** @throws PasskeyNotTaken */
  async ofNew(caller: Caller, shown: NewPasskeyBody): Promise<Omit<StoredPasskey, 'id' | 'accountId'>> {
    const checked = await verifyRegistrationResponse({
      response: {
        id: shown.credentialId,
        rawId: shown.credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: shown.clientDataJSON, attestationObject: shown.attestationObject },
      },
      expectedChallenge: (challenge) => this.challenges.use(challenge, caller.id),
      expectedOrigin: this.party.origin,
      expectedRPID: this.party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(refused);
    if (!checked?.verified) throw new PasskeyNotTaken();
    const { id, publicKey, counter } = checked.registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: shown.transports ?? [],
    };
  }

  /** @returns the key's own count of its signatures @throws PasskeyNotAccepted */
  async ofKnown(passkey: StoredPasskey, shown: PasskeyLoginBody): Promise<number> {
    const { clientDataJSON, authenticatorData, signature } = shown;
    const checked = await verifyAuthenticationResponse({
      response: {
        id: shown.credentialId,
        rawId: shown.credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON, authenticatorData, signature },
      },
      expectedChallenge: (challenge) => this.challenges.use(challenge, null),
      expectedOrigin: this.party.origin,
      expectedRPID: this.party.id,
      requireUserVerification: true,
      // The count is compared where it is written, which two answers at once can't get round.
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: 0,
      },
    }).catch(refused);
    if (!checked?.verified) throw new PasskeyNotAccepted();
    return checked.authenticationInfo.newCounter;
  }
}

/** The library throws plain errors for what a browser sent wrong: nothing of them is for the caller. */
const refused = (): undefined => undefined;
