import type { NewPasskeyBody, PasskeyCreation, PasskeyLoginBody, PasskeyQuestion } from 'contract/models';

/** Old browsers, and pages of an intranet without TLS, have no passkeys. */
export const canPasskeys = (): boolean =>
  'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** The person closed the browser's question, or waited too long; browsers do not say which. */
export class PasskeyGivenUp extends Error {}

/** Has the device make a key and sign with it. @throws PasskeyGivenUp; PasskeyThere where it has one already */
export async function makePasskey(options: PasskeyCreation): Promise<Omit<NewPasskeyBody, 'name'>> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const made = await navigator.credentials.create({ publicKey }).catch(explained);
  const { id, response } = (made as PublicKeyCredential).toJSON() as RegistrationResponseJSON;
  const { clientDataJSON, attestationObject, transports } = response;
  return {
    credentialId: id,
    clientDataJSON,
    attestationObject,
    transports: transports.filter(isKnown),
  };
}

/** Has the person choose a key of theirs and sign with it. @throws PasskeyGivenUp */
export async function showPasskey(question: PasskeyQuestion): Promise<PasskeyLoginBody> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(question);
  const shown = await navigator.credentials.get({ publicKey }).catch(explained);
  const { id, response } = (shown as PublicKeyCredential).toJSON() as AuthenticationResponseJSON;
  const { clientDataJSON, authenticatorData, signature } = response;
  return { credentialId: id, clientDataJSON, authenticatorData, signature };
}

/** This device has a key for the account already. */
export class PasskeyThere extends Error {}

function explained(failure: unknown): never {
  if (failure instanceof DOMException && failure.name === 'InvalidStateError') throw new PasskeyThere();
  throw new PasskeyGivenUp();
}

type Transport = NonNullable<NewPasskeyBody['transports']>[number];
const KNOWN: readonly string[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];
const isKnown = (transport: string): transport is Transport => KNOWN.includes(transport);
