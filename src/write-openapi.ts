/**
 * Writes `libs/contract/openapi.json` from the code; with `--check` fails instead when the file would change. What the
 * interface has once offered stands in `released.json`, without its words: a change that breaks it is refused.
 */
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { contractBreaks, shapeOf } from './contract-breaks.js';
import { AppModule } from './app.module.js';
import { describeApi } from './openapi.js';
import { readConfig } from './platform/config.js';
import { apiPrefix } from './platform/http/http-app.js';

const FILE = 'libs/contract/openapi.json';
const RELEASED = 'libs/contract/released.json';

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
const document = describeApi(app);
const asJson = (it: object) => format(JSON.stringify(it), { parser: 'json', printWidth: 110 });
const written = await asJson(document);
const released = JSON.parse(await readFile(RELEASED, 'utf8')) as Record<string, unknown>;
const majorOf = ({ info }: { info?: unknown }) => (info as { version: string }).version.split('.')[0];
const breaks = majorOf(released) === majorOf(document) ? contractBreaks(released, document as never) : [];
if (breaks.length > 0) {
  console.error(
    `This breaks programs that rely on version ${majorOf(released)} of the interface. Keep what they use, or raise ` +
      `the version in src/openapi.ts:\n${breaks.join('\n')}`,
  );
  process.exit(1);
}
const files = { [FILE]: written, [RELEASED]: JSON.stringify(shapeOf(document as never)) + '\n' };
for (const [file, content] of Object.entries(files)) {
  if (!process.argv.includes('--check')) await writeFile(file, content);
  else if (content !== (await readFile(file, 'utf8').catch(() => ''))) {
    console.error(`${file} is not what the code serves: run npm run contract`);
    process.exit(1);
  }
}
process.exit(0);
