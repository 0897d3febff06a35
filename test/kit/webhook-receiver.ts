import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Verifier } from 'standardwebhooks';

/** One request that a receiver was sent. */
export interface Received {
  id: string;
  signatures: string[];
  headers: IncomingMessage['headers'];
  raw: string;
  event: { id: string; name: string; aggregateId: string; data: Record<string, unknown> } & Record<
    string,
    unknown
  >;
}

/** Somebody else's system over real HTTP on this machine. It notes what it is sent, and takes it or not. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** What it answers; `null` never comes. */
  status: number | null = 204;
  private readonly server = createServer((request, response) => {
    void this.take(request).then(() => {
      if (this.status !== null) response.writeHead(this.status).end(this.status < 300 ? '' : 'не може сега');
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  named = (name: string): Received[] => this.received.filter(({ event }) => event.name === name);

  private async take(request: IncomingMessage): Promise<void> {
    let raw = '';
    for await (const chunk of request) raw += String(chunk);
    const { headers } = request;
    this.received.push({
      id: String(headers['webhook-id']),
      signatures: String(headers['webhook-signature']).split(' '),
      headers,
      raw,
      event: JSON.parse(raw) as Received['event'],
    });
  }
}

/** Whether it bears a signature of the secret, by the library of Standard Webhooks. @throws where it does not */
export function verify(secret: string, { raw, headers }: Received): void {
  new Verifier(secret).verify(raw, headers as Record<string, string>);
}

/** The same by hand: HMAC-SHA256 over id, time and body, joined by full stops. */
export function signatureByHand(secret: string, { raw, headers }: Received): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${raw}`;
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
