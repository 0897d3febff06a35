import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Config } from './platform/config.js';

// Found by its path, not imported: the production build has no such folder and must not need one.
const AKSTER_OFFICE = new URL('../simulators/akster-office/akster-office.js', import.meta.url);

interface Simulator {
  simulateAksterOffice(fastify: FastifyInstance): Promise<unknown>;
}

/** Stands in for the document system where none is set, at `/dev/akster-office`; never in production. */
export async function simulateNeighbours(app: NestFastifyApplication, config: Config): Promise<void> {
  if (config.production || config.aksterOfficeUrl || !existsSync(fileURLToPath(AKSTER_OFFICE))) return;
  const { simulateAksterOffice } = (await import(AKSTER_OFFICE.href)) as Simulator;
  await simulateAksterOffice(app.getHttpAdapter().getInstance());
}
