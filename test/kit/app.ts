import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../libs/domain/clock.js';
import { AppModule } from '../../src/app.module.js';
import { type Config, readConfig } from '../../src/platform/config.js';
import { makeHttpApp } from '../../src/platform/http/http-app.js';
import { answersKeepTheDocument } from './answers-keep-the-document.js';
import { makeDatabase } from './database.js';

/** The whole product on a database of its own, called without a port. */
export interface TestApp {
  app: NestFastifyApplication;
  config: Config;
  close(): Promise<void>;
}

export async function startApp(options: { env?: NodeJS.ProcessEnv; clock?: Clock } = {}): Promise<TestApp> {
  const database = await makeDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'priemno-'));
  const config = readConfig({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    SMTP_URL: 'smtp://127.0.0.1:9',
    LOG_LEVEL: 'fatal',
    RATE_LIMIT: 'off',
    PROCESS: 'http',
    PUBLIC_URL: 'http://localhost:3000',
    ...options.env,
  });
  config.databaseRole = database.role;
  const app = await makeHttpApp(AppModule.forRoot(config, options.clock), config);
  answersKeepTheDocument(app.getHttpAdapter().getInstance());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    config,
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
