import { ApiProperty } from '@nestjs/swagger';
import { type Scope, SCOPES } from '../model/scopes.js';

/** A program that calls the interface. */
export class ApiClientAnswer {
  id!: string;
  /** The same, by OAuth's name for it. */
  clientId!: string;
  name!: string;
  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true })
  scopes!: Scope[];
  /** The hosts whose meetings it sees; empty means all. */
  hostIds!: string[];
  /** How many calls it may make in a minute. */
  requestsPerMinute!: number;
  @ApiProperty({ enum: ['active', 'revoked'] })
  state!: 'active' | 'revoked';
  createdAt!: string;
  /** Since when its secret is the one that works. */
  secretMadeAt!: string;
  /** To the minute; null where it has never called. */
  lastUsedAt!: string | null;
  revokedAt!: string | null;
}

export class ApiClientPage {
  items!: ApiClientAnswer[];
  nextCursor!: string | null;
}

/** With the secret, which is shown only now. */
export class ApiClientWithSecret extends ApiClientAnswer {
  clientSecret!: string;
}
