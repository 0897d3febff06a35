import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { randomBytes } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';
import { newId } from '../../libs/domain/id.js';
import { Seal, SecretsKeyWrong } from '../platform/seal/seal.js';

// The specification wants 24 to 64 bytes.
const BYTES = 32;
const sealedAs = (webhookId: string): string => `webhook ${webhookId}`;

/** The secrets that sign for a webhook after Standard Webhooks: one, and for a day each that it replaced. */
@Injectable()
export class WebhookSecrets {
  constructor(
    private readonly em: EntityManager,
    private readonly seal: Seal,
  ) {}

  /** @returns a new secret, shown only now; the one before signs beside it for 24 hours */
  async renew(webhookId: string): Promise<string> {
    const secret = `whsec_${randomBytes(BYTES).toString('base64')}`;
    const sealed = await this.seal.seal(secret, sealedAs(webhookId));
    await this.em.transactional(async (em) => {
      await em.execute('select 1 from webhook where id = ? for update', [webhookId]);
      await em.execute(
        `update webhook_secret set signs_until = now() + interval '24 hours'
          where webhook_id = ? and signs_until is null`,
        [webhookId],
      );
      await em.execute('insert into webhook_secret (id, webhook_id, secret) values (?, ?, ?)', [
        newId(),
        webhookId,
        sealed,
      ]);
    });
    return secret;
  }

  /**
   * The headers that prove a body to its receiver, the newest secret’s signature first.
   * @param id of the event: the same at each try, so that the receiver can know a repeat
   * @returns null where no secret can be read: they were sealed with a key that is lost
   */
  async headersFor(webhookId: string, id: string, body: string): Promise<Record<string, string> | null> {
    const at = new Date();
    const signatures: string[] = [];
    for (const secret of await this.readable(webhookId))
      signatures.push(new Signer(secret).sign(id, at, body));
    if (signatures.length === 0) return null;
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    };
  }

  private async readable(webhookId: string): Promise<string[]> {
    const rows = await this.em.execute<{ secret: string }[]>(
      `select secret from webhook_secret
        where webhook_id = ? and (signs_until is null or signs_until > now())
        order by signs_until desc nulls first`,
      [webhookId],
    );
    const secrets: string[] = [];
    for (const { secret } of rows) {
      try {
        secrets.push(await this.seal.open(secret, sealedAs(webhookId)));
      } catch (error) {
        if (!(error instanceof SecretsKeyWrong)) throw error;
      }
    }
    return secrets;
  }
}
