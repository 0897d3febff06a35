import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppModule } from './app.module.js';
import { describeApi } from './openapi.js';
import { type Config, ConfigInvalid, readConfig } from './platform/config.js';
import { type EmbeddedDatabase, startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { migrate } from './platform/database/migrate.js';
import { makeHttpApp } from './platform/http/http-app.js';
import { Log } from './platform/log.js';
import { demoLogins, seedDemo } from './seed/seed.js';

const say = (line: string): void => console.log(line);

/** Starts one process of the product and stops it cleanly on SIGINT or SIGTERM. */
export async function start(kind: Config['process']): Promise<void> {
  const config = configOrExit(kind);
  const other = kind === 'worker' ? undefined : await alreadyRunning(config);
  if (other) {
    say(`Приемно време вече работи на ${other} · It is already running at ${other}`);
    return;
  }
  const embedded = config.databaseUrl ? undefined : await startDatabase(config);
  if (embedded) config.databaseUrl = embedded.url;
  try {
    say('Подготвя се схемата на базата · Bringing the database schema up to date');
    await migrate(config.databaseUrl!);
    const app = kind === 'worker' ? await startWorker(config) : await startHttp(config);
    stopOnSignal(app, embedded, config);
  } catch (error) {
    await embedded?.stop();
    throw error;
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

async function startHttp(config: Config): Promise<INestApplicationContext> {
  const app = await makeHttpApp(AppModule.forRoot(config), config);
  SwaggerModule.setup('api/docs', app, describeApi(app), { jsonDocumentUrl: 'api/openapi.json' });
  await app.init();
  if (config.seed === 'demo') await seedDemo(app);
  await app.listen(config.port, '0.0.0.0');
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(addressFile(config), `http://127.0.0.1:${config.port}`);
  greet(config);
  return app;
}

async function startWorker(config: Config): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), {
    logger: new Log(config.logLevel),
    abortOnError: false,
  });
  say('Работният процес е готов · The worker is ready');
  return app;
}

function greet(config: Config): void {
  const mail = config.smtpUrl ? '' : `\n  Поща · Mail:        ${config.publicUrl}/dev/mail`;
  say(
    `\nПриемно време · готово\n  Портал · Portal:    ${config.publicUrl}/\n  Служители · Office: ${config.publicUrl}/office` +
      `\n  API:                ${config.publicUrl}/api/docs${mail}`,
  );
  if (config.seed === 'demo') say(`\n${demoLogins()}`);
}

const addressFile = (config: Config): string => join(config.dataDir, 'http-address');

/** The address of a process that serves the same data; a file without anyone behind it is a leftover. */
async function alreadyRunning(config: Config): Promise<string | undefined> {
  const address = await readFile(addressFile(config), 'utf8').catch(() => undefined);
  for (const candidate of [address, `http://127.0.0.1:${config.port}`]) {
    if (candidate && (await isOurs(candidate))) return candidate.replace('127.0.0.1', 'localhost');
  }
  return undefined;
}

async function isOurs(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/health/live`, { signal: AbortSignal.timeout(3_000) });
    return ((await answer.json()) as { product?: string }).product === 'priemno-vreme';
  } catch {
    return false;
  }
}

function stopOnSignal(
  app: INestApplicationContext,
  embedded: EmbeddedDatabase | undefined,
  config: Config,
): void {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    say(`\nСпира се (${signal}) · Stopping`);
    void (async () => {
      await app.close();
      if (config.process !== 'worker') await rm(addressFile(config), { force: true });
      await embedded?.stop();
    })().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
