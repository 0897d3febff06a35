import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AppModule } from './app.module.js';
import { describeApi } from './openapi.js';
import { type Config, ConfigInvalid, readConfig } from './platform/config.js';
import {
  type EmbeddedDatabase,
  startEmbeddedPostgres,
} from './platform/database/embedded/embedded-postgres.js';
import { migrate } from './platform/database/migrate.js';
import { makeHttpApp } from './platform/http/http-app.js';
import { Lifetime } from './platform/lifetime.js';
import { Log } from './platform/log.js';
import { pingRedis } from './platform/queue/ping-redis.js';
import { demoLogins, seedDemo } from './seed/seed.js';
import { serveApiDocs } from './platform/http/serve-api-docs.js';
import { simulateNeighbours } from './simulate-neighbours.js';

const LAST_ANSWERS_MS = 10_000;
const WITHOUT_REDIS_MS = 10_000;

const say = (line: string): void => console.log(line);

/** Starts one process of the product and stops it cleanly on SIGINT or SIGTERM. */
export async function start(kind: Config['process']): Promise<void> {
  const config = configOrExit(kind);
  if (kind !== 'worker' && (await saysThatItRuns(config))) return;
  const lifetime = new Lifetime();
  lifetime.endOnSignal(say);
  try {
    if (!config.databaseUrl) {
      const { url } = await lifetime.open(startDatabase(config), (database) => database.stop());
      config.databaseUrl = url;
    }
    say('Подготвя се схемата на базата · Bringing the database schema up to date');
    config.databaseRole = await lifetime.open(migrate(config.databaseUrl), () => Promise.resolve());
    await (kind === 'worker' ? startWorker(config, lifetime) : startHttp(config, lifetime));
  } catch (error) {
    if (lifetime.isEnding) return;
    await lifetime.end();
    if (!isPortTaken(error)) throw error;
    if (await saysThatItRuns(config)) return;
    throw new Error(
      `PORT=${config.port}: друга програма вече слуша там, изберете друг PORT · ` +
        'another program listens there already, set another PORT',
      { cause: error },
    );
  }
}

function configOrExit(kind: Config['process']): Config {
  try {
    return readConfig({ ...process.env, PROCESS: kind });
  } catch (error) {
    if (!(error instanceof ConfigInvalid)) throw error;
    console.error(error.message);
    process.exit(78); // EX_CONFIG of sysexits.h
  }
}

function startDatabase(config: Config): Promise<EmbeddedDatabase> {
  say(`Стартира се PostgreSQL в ${config.dataDir} · Starting PostgreSQL`);
  return startEmbeddedPostgres(config.dataDir);
}

async function startHttp(config: Config, lifetime: Lifetime): Promise<void> {
  const app = await lifetime.open(makeHttpApp(AppModule.forRoot(config), config), (opened) =>
    closeHttp(opened, config),
  );
  await simulateNeighbours(app, config);
  serveApiDocs(app, describeApi(app), config.publicUrl);
  await app.init();
  if (config.seed === 'demo') await seedDemo(app);
  await app.listen(config.port, '0.0.0.0');
  await mkdir(config.dataDir, { recursive: true });
  await lifetime.open(writeFile(addressFile(config), `http://127.0.0.1:${config.port}`), () =>
    rm(addressFile(config), { force: true }),
  );
  greet(config);
}

/** Requests in hand are answered; one that never ends, such as a body that does not go on, is cut off. */
async function closeHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), LAST_ANSWERS_MS);
  await close(app, config);
  clearTimeout(cut);
}

/**
 * BullMQ bids Redis farewell and waits for its answer, for ever where Redis is away. What is in hand then has its ten
 * seconds; what was not finished is owed by PostgreSQL and done after the next start.
 */
async function close(app: INestApplicationContext, config: Config): Promise<void> {
  const closing = app.close();
  const redisIsAway =
    config.redisUrl !== undefined &&
    (await pingRedis(config.redisUrl).then(
      () => false,
      () => true,
    ));
  await (redisIsAway ? Promise.race([closing, pause(WITHOUT_REDIS_MS)]) : closing);
}

async function startWorker(config: Config, lifetime: Lifetime): Promise<void> {
  const creating = NestFactory.createApplicationContext(AppModule.forRoot(config), {
    logger: new Log(config.logLevel),
    abortOnError: false,
  });
  await lifetime.open(creating, (app) => close(app, config));
  say('Работният процес е готов · The worker is ready');
}

function greet(config: Config): void {
  const mail = config.smtpUrl ? '' : `\n  Поща · Mail:        ${config.publicUrl}/dev/mail`;
  const office =
    config.production || config.aksterOfficeUrl
      ? ''
      : `\n  АКСТЪР ОФИС:        ${config.publicUrl}/dev/akster-office`;
  say(
    `\nПриемно време · готово\n  Портал · Portal:    ${config.publicUrl}/\n  Служители · Office: ${config.publicUrl}/office` +
      `\n  API:                ${config.publicUrl}/api/docs${mail}${office}`,
  );
  if (config.seed === 'demo') say(`\n${demoLogins()}`);
}

const addressFile = (config: Config): string => join(config.dataDir, 'http-address');

/** Looks for a process that serves the same data or has the same port, and names it. */
async function saysThatItRuns(config: Config): Promise<boolean> {
  // A file without anyone behind it is a leftover.
  const address = await readFile(addressFile(config), 'utf8').catch(() => undefined);
  for (const candidate of [address, `http://127.0.0.1:${config.port}`]) {
    if (!candidate || !(await isOurs(candidate))) continue;
    const shown = candidate.replace('127.0.0.1', 'localhost');
    say(`Приемно време вече работи на ${shown} · It is already running at ${shown}`);
    return true;
  }
  return false;
}

async function isOurs(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/health/live`, { signal: AbortSignal.timeout(3_000) });
    return ((await answer.json()) as { product?: string }).product === 'priemno-vreme';
  } catch {
    return false;
  }
}

function isPortTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}
