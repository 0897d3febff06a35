import { type Actor, Aggregate } from '../../../libs/domain/aggregate.js';
import type { Clock } from '../../../libs/domain/clock.js';
import { newId } from '../../../libs/domain/id.js';
import { ApiClientRevoked } from './api-client-errors.js';
import type { Scope } from './scopes.js';

/** What an administrator decides about a program. */
export interface ClientRights {
  name: string;
  scopes: Scope[];
  /** The hosts whose meetings it sees; empty means all. */
  hostIds: string[];
  requestsPerMinute: number;
}

/** A program that calls the interface in its own name: AKSTER OFFICE, say, or the municipality's web site. */
export class ApiClient extends Aggregate {
  readonly id: string;
  readonly createdAt: Date;
  name: string;
  scopes: Scope[];
  hostIds: string[];
  requestsPerMinute: number;
  secretHash: string;
  secretMadeAt: Date;
  revokedAt: Date | null;

  private constructor(rights: ClientRights, secretHash: string, now: Date) {
    super();
    this.id = newId();
    this.createdAt = now;
    this.name = rights.name;
    this.scopes = rights.scopes;
    this.hostIds = rights.hostIds;
    this.requestsPerMinute = rights.requestsPerMinute;
    this.secretHash = secretHash;
    this.secretMadeAt = now;
    this.revokedAt = null;
  }

  static make(rights: ClientRights, secretHash: string, by: Actor, clock: Clock): ApiClient {
    const client = new ApiClient(rights, secretHash, clock.now());
    client.record('ApiClientMade', clock.now(), by);
    return client;
  }

  /** What is undefined stays. @throws ApiClientRevoked */
  change(rights: Partial<ClientRights>, by: Actor, clock: Clock): void {
    this.mustNotBeRevoked();
    const changed = (Object.keys(rights) as (keyof ClientRights)[]).filter(
      (field) => rights[field] !== undefined && String(rights[field]) !== String(this[field]),
    );
    for (const field of changed) Object.assign(this, { [field]: rights[field] });
    if (changed.length > 0) this.record('ApiClientChanged', clock.now(), by, { changed });
  }

  /** The old secret is worth nothing from now on. @throws ApiClientRevoked */
  renewSecret(secretHash: string, by: Actor, clock: Clock): void {
    this.mustNotBeRevoked();
    this.secretHash = secretHash;
    this.secretMadeAt = clock.now();
    this.record('ApiClientSecretRenewed', clock.now(), by);
  }

  /** For good. Once more changes nothing. */
  revoke(by: Actor, clock: Clock): void {
    if (this.revokedAt) return;
    this.revokedAt = clock.now();
    this.record('ApiClientRevoked', clock.now(), by);
  }

  private mustNotBeRevoked(): void {
    if (this.revokedAt) throw new ApiClientRevoked();
  }
}
