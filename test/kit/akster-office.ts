import fastify from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AksterOffice, simulateAksterOffice } from '../../simulators/akster-office/akster-office.js';
import type { SignedIn } from './sign-in.js';

/** The simulated document system on a port of its own. */
export interface RunningOffice extends AksterOffice {
  /** For AKSTER_OFFICE_URL. */
  url: string;
  /** Every request that it got, newest last: `GET /api/v1/documents?…`. */
  asked: string[];
  close(): Promise<void>;
}

export async function startAksterOffice(port = 0): Promise<RunningOffice> {
  const server = fastify({ forceCloseConnections: true });
  const asked: string[] = [];
  server.addHook('onRequest', (request, _reply, done) => {
    asked.push(`${request.method} ${request.url.replace('/dev/akster-office', '')}`);
    done();
  });
  const office = await simulateAksterOffice(server);
  const address = await server.listen({ host: '127.0.0.1', port });
  return { ...office, url: `${address}/dev/akster-office`, asked, close: () => server.close() };
}

/** Agrees on the page of AKSTER OFFICE as one of its accounts. @returns what the browser brings back */
export async function agreeAs(account: string, authorizeUrl: string): Promise<URL> {
  const answer = await fetch(`${authorizeUrl}&login_hint=${encodeURIComponent(account)}&auto=1`, {
    redirect: 'manual',
  });
  return new URL(answer.headers.get('location')!);
}

/** Links the account as its owner would. @returns where the browser is led in the end */
export async function linkAs(
  app: NestFastifyApplication,
  { cookie }: Pick<SignedIn, 'cookie'>,
  account: string,
  returnTo?: string,
): Promise<string> {
  const begun = await app.inject({
    method: 'POST',
    url: '/api/v1/office/me/akster-office',
    headers: { cookie },
    payload: returnTo === undefined ? {} : { returnTo },
  });
  const { pathname, search } = await agreeAs(account, begun.json<{ authorizeUrl: string }>().authorizeUrl);
  const back = await app.inject({ url: pathname + search, headers: { cookie } });
  return back.headers.location!;
}
