import { EntityManager } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { TownOfObjects } from '../permissions/town-of-objects.js';
import { type Attack, attacksOn } from './attack.js';
import { Callers } from './callers.js';
import { operations, type Operation } from './operations.js';
import { Tables } from './tables.js';

export interface Outcome {
  sent: number;
  /** Refusals by their codes, and everything else by its status. */
  codes: Record<string, number>;
  /** Each fault once for an operation and what it was: the first request that showed it. */
  faults: string[];
}

interface Answer {
  status: number;
  type: string;
  text: string;
}

/** Attacks every operation in turn, in a town of its own, until `goesOn` says no; the same seed makes the same attacks. */
export class Campaign {
  readonly outcome: Outcome = { sent: 0, codes: {}, faults: [] };
  private readonly seen = new Set<string>();

  private constructor(
    private readonly town: TownOfObjects,
    private readonly callers: Callers,
    private readonly tables: Tables,
    private readonly seed: number,
  ) {}

  static async open(seed: number): Promise<Campaign> {
    const town = await TownOfObjects.open();
    const em = town.reception.product.app.get(EntityManager).fork();
    return new Campaign(town, await Callers.of(town), await Tables.open(em), seed);
  }

  close(): Promise<void> {
    return this.town.reception.product.close();
  }

  /** @param round another one brings other attacks */
  async attack(operation: Operation, round: number, attacks: number): Promise<void> {
    const seed = this.seed + round * operations.length + operations.indexOf(operation);
    const params = await this.town.paramsOf(operation.operationId, operation.path);
    for (const [turn, attack] of fc.sample(attacksOn(operation), { seed, numRuns: attacks }).entries()) {
      const { person, headers } = await this.callers.mayCall(operation.operationId, round + turn);
      await this.one(operation, attack, { ...params, ...attack.inPath }, headers, person);
    }
  }

  private async one(
    operation: Operation,
    attack: Attack,
    params: Record<string, string>,
    headers: Record<string, string>,
    person: string,
  ): Promise<void> {
    const { method, operationId, path } = operation;
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name]!);
    const before = method === 'GET' ? null : await this.tables.now();
    const answer = await this.send(method, attack.query ? `${url}?${attack.query}` : url, attack, headers);
    this.outcome.sent++;
    const faults = faultsOf(answer, operationId);
    const code = asJson(answer.text)?.['code'] ?? answer.status;
    this.outcome.codes[String(code)] = (this.outcome.codes[String(code)] ?? 0) + 1;
    if (before && answer.status >= 400)
      for (const [name, sum] of Object.entries(await this.tables.now()))
        if (sum !== before[name]) faults.push(`refused with ${answer.status}, but ${name} changed`);
    for (const fault of faults) {
      if (this.seen.has(`${operationId} ${fault}`)) continue;
      this.seen.add(`${operationId} ${fault}`);
      const body = String(attack.payload ?? '').slice(0, 300);
      const sent = `${method} ${url}?${attack.query.slice(0, 200)} ${JSON.stringify(attack.headers)} ${body}`;
      this.outcome.faults.push(
        `${operationId} by ${person}: ${fault}\n  ${sent}\n  ${answer.text.slice(0, 300)}`,
      );
    }
  }

  private async send(
    method: Operation['method'],
    url: string,
    { headers, payload }: Attack,
    caller: Record<string, string>,
  ): Promise<Answer> {
    // A stream does not end: its head is enough.
    const answer = await this.town.reception.product.app.inject({
      ...{ method, url, payload, payloadAsStream: true },
      headers: { ...headers, ...caller },
    });
    const type = String(answer.headers['content-type'] ?? '');
    const stream = answer.stream();
    if (answer.statusCode < 400) {
      stream.destroy();
      return { status: answer.statusCode, type, text: '' };
    }
    return { status: answer.statusCode, type, text: Buffer.concat(await stream.toArray()).toString() };
  }
}

/** What no request may be answered with, however it was made. */
function faultsOf({ status, type, text }: Answer, operationId: string): string[] {
  if (status < 400) return [];
  const problem = asJson(text);
  // RFC 6749 §5.2 writes its refusals in its own way.
  if (operationId === 'issueToken' && typeof problem?.['error'] === 'string' && status < 500) return [];
  if (!/^application\/problem\+json/.test(type) || typeof problem?.['code'] !== 'string')
    return [`${status} is no problem with a code`];
  const neighbour = status === 503 && problem['code'].endsWith('-unavailable');
  return status >= 500 && !neighbour ? [`${status} ${problem['code']}`] : [];
}

function asJson(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
