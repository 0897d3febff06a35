import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Config } from '../config.js';
import { keyFrom, keyInFile, makeKeyInFile } from './secrets-key.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORM = 'v1.';

/** This process has no key, or another one than that with which the secrets in the database were sealed. */
export class SecretsKeyWrong extends Error {
  constructor(file: string) {
    super(
      `Тайните в базата са запечатани с друг ключ. Задайте в SECRETS_KEY ключа, с който са запечатани, или върнете файла ${file}.\n` +
        `The secrets in the database were sealed with another key. Set SECRETS_KEY to the one they were sealed with, or put the file ${file} back.\n` +
        'If it is lost for good: run "delete from seal" in the database, and enter the secrets anew in the settings.',
    );
  }
}

/**
 * Seals what must not be read in a copy of the database: passwords of other services. AES-256-GCM; `about` is bound to
 * it, so that a sealed secret put into another place does not open there.
 *
 * The key is SECRETS_KEY, or that of the file `secrets-key` in DATA_DIR, made when it is first needed. The database
 * remembers by a fingerprint which key it was: a process with another one does not start.
 */
@Injectable()
export class Seal implements OnModuleInit {
  private readonly file: string;
  private key: Buffer | null = null;

  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
  ) {
    this.file = join(config.dataDir, 'secrets-key');
  }

  /** @throws SecretsKeyWrong */
  async onModuleInit(): Promise<void> {
    const sealedWith = await this.sealedWith(this.em.fork());
    if (sealedWith) await this.keyOf(sealedWith);
  }

  /** @throws SecretsKeyWrong */
  async seal(text: string, about: string): Promise<string> {
    const key = await this.keyToSealWith();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return FORM + Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** @throws SecretsKeyWrong also for what was changed since it was sealed, or sealed about something else */
  async open(sealed: string, about: string): Promise<string> {
    const key = await this.find();
    const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
    if (!key || !sealed.startsWith(FORM) || bytes.length < NONCE_BYTES + TAG_BYTES)
      throw new SecretsKeyWrong(this.file);
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch {
      throw new SecretsKeyWrong(this.file);
    }
  }

  /** That of the database; its first one where nothing is sealed yet. */
  private async keyToSealWith(): Promise<Buffer> {
    const sealedWith = await this.sealedWith(this.em);
    if (sealedWith) return this.keyOf(sealedWith);
    const first = (await this.find()) ?? (await makeKeyInFile(this.file));
    await this.em.execute(
      'insert into seal (fingerprint, made_at) values (?, now()) on conflict do nothing',
      [fingerprintOf(first)],
    );
    return this.keyOf((await this.sealedWith(this.em))!);
  }

  private async find(): Promise<Buffer | null> {
    const { secretsKey } = this.config;
    return (this.key ??= secretsKey ? keyFrom(secretsKey) : await keyInFile(this.file));
  }

  private async keyOf(fingerprint: string): Promise<Buffer> {
    const key = await this.find();
    if (!key || fingerprintOf(key) !== fingerprint) throw new SecretsKeyWrong(this.file);
    return key;
  }

  private async sealedWith(em: EntityManager): Promise<string | undefined> {
    const [row] = await em.execute<{ fingerprint: string }[]>('select fingerprint from seal');
    return row?.fingerprint;
  }
}

// Says which key it was, and nothing about it: 64 bits of a hash of 256 random ones.
const fingerprintOf = (key: Buffer): string =>
  createHash('sha256').update('priemno-vreme seal').update(key).digest('hex').slice(0, 16);
