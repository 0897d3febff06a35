import { Injectable } from '@nestjs/common';
import { argon2id, hash, type HashOptions, verify } from 'argon2';
import { randomBytes } from 'node:crypto';

// OWASP Password Storage Cheat Sheet: Argon2id with m = 19 MiB, t = 2, p = 1.
const cost: HashOptions = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// One keyboard writes й as one code point, another as two (NIST SP 800-63B §5.1.1.2).
const normal = (password: string): string => password.normalize('NFKC');

/** Passwords at rest: Argon2id. */
@Injectable()
export class Passwords {
  private readonly nobodys = this.hash(randomBytes(32).toString('base64'));

  hash(password: string): Promise<string> {
    return hash(normal(password), cost);
  }

  /** Takes as long without a hash as with one, so that time does not tell which addresses have an account. */
  async fits(password: string, passwordHash: string | null | undefined): Promise<boolean> {
    const fits = await verify(passwordHash ?? (await this.nobodys), normal(password));
    return fits && !!passwordHash;
  }
}
