import { resolve } from 'node:path';
import { REDIS_URL_FORMS, redisAddress } from './queue/redis-address.js';
import { keyFrom } from './seal/secrets-key.js';
import { isTimeZone } from './settings/time-zone.js';

/** Everything that the environment decides, read and checked once at start. */
export class Config {
  production!: boolean;
  port!: number;
  publicUrl!: string;
  dataDir!: string;
  /** PostgreSQL; undefined means the embedded one. */
  databaseUrl?: string;
  /** The role that the connections to it take on; known after the migrations (see `product-role.ts`). */
  databaseRole?: string;
  /** Redis or Valkey for the queues; undefined means the queues live in PostgreSQL. */
  redisUrl?: string;
  /** Undefined means the mail catcher. */
  smtpUrl?: string;
  mailFrom!: string;
  seed!: 'demo' | 'none';
  adminEmail?: string;
  adminPassword?: string;
  administrationName!: string;
  timeZone!: string;
  jitsiUrl?: string;
  jitsiAppId?: string;
  jitsiAppSecret?: string;
  stunUrl?: string;
  turnUrl?: string;
  turnSecret?: string;
  aksterOfficeUrl?: string;
  /** Under which name we are known there; without a secret, PKCE alone proves that it is us. */
  aksterOfficeClientId!: string;
  aksterOfficeClientSecret?: string;
  /** 32 bytes in base64 or hexadecimal digits; undefined means a file in `dataDir`. */
  secretsKey?: string;
  rateLimit!: boolean;
  captcha!: boolean;
  trustProxy!: boolean;
  logLevel!: LogLevel;
  metricsToken?: string;
  process!: 'all' | 'http' | 'worker';
}

const ONE_ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The environment is wrong; the message names each variable, its value where it is no secret, and what it takes. */
export class ConfigInvalid extends Error {
  constructor(readonly problems: string[]) {
    super(`The environment is not right:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
  }
}

/** Reads the environment. @throws ConfigInvalid with all problems at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const oneOf = <T extends string>(name: string, values: readonly T[], unset: T): T => {
    const value = text(name);
    if (value === undefined) return unset;
    if ((values as readonly string[]).includes(value)) return value as T;
    problems.push(`${name}="${value}": must be one of ${values.join(', ')}`);
    return unset;
  };
  /** @param isSecret it may hold a password: what is started with a wrong one must not print it */
  const url = (name: string, protocols: string[], isSecret = false): string | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      problems.push(
        `${name}${isSecret ? '' : `="${value}"`}: must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
      );
    }
    return value.replace(/\/+$/, '');
  };
  const port = Number(text('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    problems.push(`PORT="${env['PORT']}": must be a whole number from 1 to 65535`);
  }
  const timeZone = text('TIME_ZONE') ?? 'Europe/Sofia';
  if (!isTimeZone(timeZone))
    problems.push(`TIME_ZONE="${timeZone}": must be an IANA zone such as Europe/Sofia`);

  const production = env['NODE_ENV'] === 'production';
  const config = Object.assign(new Config(), {
    production,
    port,
    publicUrl: url('PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`,
    dataDir: resolve(text('DATA_DIR') ?? '.data'),
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:'], true),
    redisUrl: text('REDIS_URL'),
    smtpUrl: url('SMTP_URL', ['smtp:', 'smtps:'], true),
    mailFrom: '',
    seed: oneOf('SEED', ['demo', 'none'], 'none'),
    adminEmail: text('ADMIN_EMAIL'),
    adminPassword: text('ADMIN_PASSWORD'),
    administrationName: text('ADMINISTRATION_NAME') ?? 'Администрация',
    timeZone,
    jitsiUrl: url('JITSI_URL', ['http:', 'https:']),
    jitsiAppId: text('JITSI_APP_ID'),
    jitsiAppSecret: text('JITSI_APP_SECRET'),
    stunUrl: text('STUN_URL'),
    turnUrl: text('TURN_URL'),
    turnSecret: text('TURN_SECRET'),
    aksterOfficeUrl: url('AKSTER_OFFICE_URL', ['http:', 'https:']),
    secretsKey: text('SECRETS_KEY'),
    aksterOfficeClientId: text('AKSTER_OFFICE_CLIENT_ID') ?? 'priemno-vreme',
    aksterOfficeClientSecret: text('AKSTER_OFFICE_CLIENT_SECRET'),
    rateLimit: oneOf('RATE_LIMIT', ['on', 'off'], 'on') === 'on',
    captcha: oneOf('CAPTCHA', ['on', 'off'], production ? 'on' : 'off') === 'on',
    trustProxy: oneOf('TRUST_PROXY', ['on', 'off'], 'off') === 'on',
    logLevel: oneOf('LOG_LEVEL', logLevels, 'info'),
    metricsToken: text('METRICS_TOKEN'),
    process: oneOf('PROCESS', ['all', 'http', 'worker'], 'all'),
  } satisfies Config);
  config.mailFrom = text('MAIL_FROM') ?? `no-reply@${hostOf(config.publicUrl)}`;

  if (!ONE_ADDRESS.test(config.mailFrom)) {
    problems.push(`MAIL_FROM="${config.mailFrom}": must be one e-mail address`);
  }
  if (config.redisUrl && !redisAddress(config.redisUrl)) {
    problems.push(`REDIS_URL: must be one of ${REDIS_URL_FORMS}`);
  }
  if (config.smtpUrl && trustsAnyone(config.smtpUrl)) {
    problems.push(
      'SMTP_URL: tls.rejectUnauthorized would let anybody read the mail and the password; give the certificate of your ' +
        'own authority as NODE_EXTRA_CA_CERTS=/path/to/ca.pem instead',
    );
  }
  if (!config.adminEmail !== !config.adminPassword) {
    problems.push('ADMIN_EMAIL and ADMIN_PASSWORD: set both or neither');
  }
  if (config.adminEmail && !ONE_ADDRESS.test(config.adminEmail)) {
    problems.push(`ADMIN_EMAIL="${config.adminEmail}": must be one e-mail address`);
  }
  if (config.adminPassword && (config.adminPassword.length < 10 || config.adminPassword.length > 200)) {
    problems.push('ADMIN_PASSWORD: must have 10 to 200 characters');
  }
  if (config.secretsKey && !keyFrom(config.secretsKey)) {
    problems.push('SECRETS_KEY: must be 32 random bytes in base64, as "openssl rand -base64 32" writes them');
  }
  if (production && !config.smtpUrl) {
    problems.push(
      'SMTP_URL is not set: with NODE_ENV=production there is no mail catcher, and nobody would be told',
    );
  }
  if (problems.length > 0) throw new ConfigInvalid(problems);
  return config;
}

/** Whether the mail library would take it as “accept every certificate”. */
function trustsAnyone(smtpUrl: string): boolean {
  if (!URL.canParse(smtpUrl)) return false;
  const { searchParams } = new URL(smtpUrl);
  return searchParams.getAll('tls.rejectUnauthorized').some((value) => value !== 'true');
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : 'localhost';
}
