import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

interface Question {
  challenge: string;
}

/** What a key did that it should not have. */
interface Oddity {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** Nobody touched it, or nobody's finger was asked for. */
  unverified?: true;
  /** Its count of signatures: one more each time where it is not set. */
  counter?: number;
  type?: string;
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();
const url64 = (bytes: Buffer): string => bytes.toString('base64url');

/** The heads of CBOR (RFC 8949 §3) that WebAuthn needs: up to 65,535 of anything. */
const head = (major: number, count: number): Buffer =>
  count < 24
    ? Buffer.from([(major << 5) | count])
    : count < 256
      ? Buffer.from([(major << 5) | 24, count])
      : Buffer.from([(major << 5) | 25, count >> 8, count & 0xff]);
const int = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const text = (value: string): Buffer =>
  Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value]);
const map = (...entries: [Buffer, Buffer][]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flat()]);

/** A passkey in a program: real ES256 signatures over what browsers send (WebAuthn Level 3, §6), for specs. */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(32);
  counter = 0;
  private readonly privateKey: KeyObject;
  private readonly cose: Buffer;

  /** @param origin of the page, such as `http://localhost:3000` */
  constructor(private readonly origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = privateKey;
    const { x, y } = publicKey.export({ format: 'jwk' });
    const coordinate = (value: string | undefined) => bytes(Buffer.from(value!, 'base64url'));
    this.cose = map(
      [int(1), int(2)],
      [int(3), int(-7)],
      [int(-1), int(1)],
      [int(-2), coordinate(x)],
      [int(-3), coordinate(y)],
    );
  }

  /** What `navigator.credentials.create` gives, as our API takes it. */
  register(question: Question, odd: Oddity = {}) {
    const id = this.credentialId;
    const length = Buffer.from([id.length >> 8, id.length & 0xff]);
    const credential = Buffer.concat([Buffer.alloc(16), length, id, this.cose]);
    const data = Buffer.concat([this.data(HAS_CREDENTIAL, odd), credential]);
    const attestation = map(
      [text('fmt'), text('none')],
      [text('attStmt'), map()],
      [text('authData'), bytes(data)],
    );
    return {
      credentialId: url64(id),
      clientDataJSON: url64(this.client(odd.type ?? 'webauthn.create', question, odd)),
      attestationObject: url64(attestation),
      transports: ['internal'],
    };
  }

  /** What `navigator.credentials.get` gives. */
  answer(question: Question, odd: Oddity = {}) {
    const client = this.client(odd.type ?? 'webauthn.get', question, odd);
    const data = this.data(0, odd);
    return {
      credentialId: url64(this.credentialId),
      clientDataJSON: url64(client),
      authenticatorData: url64(data),
      signature: url64(sign('sha256', Buffer.concat([data, sha256(client)]), this.privateKey)),
    };
  }

  private client(type: string, { challenge }: Question, odd: Oddity): Buffer {
    const said = { type, challenge: odd.challenge ?? challenge, origin: odd.origin ?? this.origin };
    return Buffer.from(JSON.stringify({ ...said, crossOrigin: false }));
  }

  private data(more: number, { rpId, unverified, counter }: Oddity): Buffer {
    this.counter = counter ?? this.counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    const flags = USER_PRESENT | (unverified ? 0 : USER_VERIFIED) | more;
    return Buffer.concat([sha256(rpId ?? new URL(this.origin).hostname), Buffer.from([flags]), count]);
  }
}
