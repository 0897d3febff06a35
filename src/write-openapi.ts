/** Writes `libs/contract/openapi.json` from the code; with `--check` fails instead when the file would change. */
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { AppModule } from './app.module.js';
import { describeApi } from './openapi.js';
import { readConfig } from './platform/config.js';
import { apiPrefix } from './platform/http/http-app.js';

const FILE = 'libs/contract/openapi.json';

const config = readConfig({
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  SMTP_URL: 'smtp://127.0.0.1:1',
  PROCESS: 'http',
});
// In preview nothing is instantiated: no database is needed to describe the operations.
const app = await NestFactory.create<NestFastifyApplication>(
  AppModule.forRoot(config),
  new FastifyAdapter(),
  {
    preview: true,
    logger: ['error'],
  },
);
apiPrefix(app);
const written = await format(JSON.stringify(describeApi(app)), { parser: 'json', printWidth: 110 });
const kept = await readFile(FILE, 'utf8').catch(() => '');
if (process.argv.includes('--check')) {
  if (written !== kept) {
    console.error(`${FILE} is not what the code serves: run npm run contract`);
    process.exit(1);
  }
} else {
  await writeFile(FILE, written);
}
process.exit(0);
