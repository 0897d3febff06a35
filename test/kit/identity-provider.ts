import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';

export interface Person {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

const CLIENT = { clientId: 'priemna', clientSecret: 'secret of the spec' };

/** A real OpenID provider (`oidc-provider`) on loopback, at which somebody is logged in already. */
export class SpecIdentityProvider {
  readonly client = CLIENT;
  /** Who sits before its page. */
  person: Person = { sub: 'nobody' };
  private server: Server | undefined;
  private port = 0;

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** @param redirectUri where it sends people back to */
  async start(redirectUri: string): Promise<void> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', done));
    this.port = (server.address() as AddressInfo).port;
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT.clientId,
          client_secret: CLIENT.clientSecret,
          redirect_uris: [redirectUri],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      cookies: { keys: ['of the spec'] },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...this.person, sub }) }),
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      renderError: (context, out) => {
        context.type = 'text/plain';
        context.body = JSON.stringify(out);
      },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
      void (async () => {
        const { params } = await provider.interactionDetails(request, response);
        const grant = new provider.Grant({
          accountId: this.person.sub,
          clientId: String(params['client_id']),
        });
        grant.addOIDCScope('openid email profile');
        const grantId = await grant.save();
        await provider.interactionFinished(request, response, {
          login: { accountId: this.person.sub },
          consent: { grantId },
        });
      })();
    });
    this.server = server;
  }

  /** Goes through its pages as a browser does. @returns with what it sends the browser back */
  async through(page: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let next = new URL(page);
    for (let steps = 0; steps < 10 && next.origin === this.issuer; steps += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
        cookies.set(name!, value!);
      }
      const location = answer.headers.get('location');
      if (!location) throw new Error(`${answer.status} at ${next.href}: ${await answer.text()}`);
      next = new URL(location, next);
    }
    return next;
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}
