/** A key that one logs in with, as its owner sees it. */
export class Passkey {
  id!: string;
  name!: string;
  madeAt!: string;
  usedAt!: string | null;
}

export class PasskeyPage {
  items!: Passkey[];
  nextCursor!: string | null;
}

export class PasskeyRelyingParty {
  id!: string;
  name!: string;
}

export class PasskeyOwner {
  /** Base64url; says nothing of the person. */
  id!: string;
  name!: string;
  displayName!: string;
}

export class PasskeyAlgorithm {
  type!: 'public-key';
  /** Of the COSE registry. */
  alg!: number;
}

export class KnownCredential {
  type!: 'public-key';
  id!: string;
  transports!: string[];
}

export class PasskeySelection {
  residentKey!: 'required';
  requireResidentKey!: boolean;
  userVerification!: 'required';
}

/** What `PublicKeyCredential.parseCreationOptionsFromJSON` takes. */
export class PasskeyCreation {
  rp!: PasskeyRelyingParty;
  user!: PasskeyOwner;
  challenge!: string;
  pubKeyCredParams!: PasskeyAlgorithm[];
  /** Milliseconds. */
  timeout!: number;
  /** Those that the caller has: a device makes no second one. */
  excludeCredentials!: KnownCredential[];
  authenticatorSelection!: PasskeySelection;
  attestation!: 'none';
}

/** What `PublicKeyCredential.parseRequestOptionsFromJSON` takes: the same for everyone, so that it tells nobody apart. */
export class PasskeyQuestion {
  challenge!: string;
  rpId!: string;
  /** Milliseconds. */
  timeout!: number;
  userVerification!: 'required';
}
