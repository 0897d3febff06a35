import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFileSync } from 'node:fs';
import { permissions } from '../src/permissions.js';
import { makeClient, askToken, basic } from './kit/program.js';
import { signInAs } from './kit/sign-in.js';
import { type Outcome, people, type Person, rights } from './permissions/expected.js';
import { bodyOf, TownOfObjects } from './permissions/town-of-objects.js';

type Headers = Record<string, string>;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
interface Operation {
  operationId: string;
  method: Method;
  path: string;
  takesBody: boolean;
}

const { paths } = JSON.parse(
  readFileSync(new URL('../libs/contract/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, { operationId: string; requestBody?: object }>> };
const operations: Operation[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, requestBody }]) => ({
    ...{ operationId, path, takesBody: requestBody !== undefined },
    method: method.toUpperCase() as Method,
  })),
);
const rightOf = (operationId: string) => rights.find((one) => one.operations.includes(operationId));

const SCOPES = ['schedules:read', 'schedules:write', 'meetings:read', 'meetings:write'];
const OWN_ORIGIN = 'http://localhost:3000';

/** Refusals of who calls; whatever else an operation answers, the caller was let through to it. */
const REFUSED: Record<string, Outcome> = {
  'sign-in-needed': '401',
  'invalid-token': '401',
  'screen-unknown': '401',
  forbidden: '403',
  'foreign-origin': '403',
  'insufficient-scope': '403',
  'wrong-kind-of-screen': '403',
  'not-found': '404',
};

describe('Who may call what', () => {
  let town: TownOfObjects;
  let app: NestFastifyApplication;
  let headersOf: Record<Person, () => Promise<Headers>>;
  let programs: { every: Headers; elsewhere: Headers; without: Record<string, Headers> };

  beforeAll(async () => {
    town = await TownOfObjects.open();
    app = town.reception.product.app;
    const { hostId, otherHostId } = town;
    const staff = (roles: NonNullable<Parameters<typeof signInAs>[1]>['roles'], hostIds: string[] = []) =>
      asOneOfThem({ roles, hostIds });
    headersOf = {
      nobody: () => Promise.resolve({}),
      citizen: () => Promise.resolve({ cookie: town.citizen.cookie }),
      'another citizen': asOneOfThem({ kind: 'citizen' }),
      'staff of the host': staff(['host'], [hostId]),
      'staff of another host': staff(['host'], [otherHostId]),
      desk: staff(['desk']),
      administrator: staff(['administrator']),
      auditor: staff(['auditor']),
      kiosk: await screen('kiosk'),
      display: await screen('display'),
    };
    const others = await Promise.all(
      SCOPES.map(async (scope) => [scope, await program(SCOPES.filter((one) => one !== scope))] as const),
    );
    programs = {
      every: await program(SCOPES),
      elsewhere: await program(SCOPES, [otherHostId]),
      without: Object.fromEntries(others),
    };
  });
  afterAll(() => town.reception.product.close());

  it('is written down for every operation of the document, once, and for no other', () => {
    const expected = rights.flatMap((one) => one.operations).sort();
    expect(expected).toEqual(operations.map(({ operationId }) => operationId).sort());
  });

  it.each(operations)('$operationId: by people, screens and programs', async (operation) => {
    const { outcomes, scope, elsewhere } = rightOf(operation.operationId)!;
    const expected: Record<string, Outcome> = {};
    const found: Record<string, string> = {};
    for (const [index, person] of people.entries()) {
      expected[person] = outcomes[index]!;
      found[person] = await outcomeOf(operation, await callerOf(operation, person));
    }
    // What is open to everybody looks at no token.
    const open = outcomes.every((one) => one === 'ok');
    const byScreen = outcomes.at(-1) === 'ok' || outcomes.at(-2) === 'ok';
    const shut: Outcome = open ? 'ok' : byScreen ? '401' : '403';
    Object.assign(expected, {
      'program with every scope': scope ? 'ok' : shut,
      'program of another host': scope ? elsewhere : shut,
      'program without the scope': shut,
    });
    found['program with every scope'] = await outcomeOf(operation, programs.every);
    found['program of another host'] = await outcomeOf(operation, programs.elsewhere);
    found['program without the scope'] = await outcomeOf(operation, programs.without[scope ?? SCOPES[0]!]!);
    expect(found).toEqual(expected);
  });

  const writes = operations.filter(({ method }) => method !== 'GET');
  it.each(writes)('$operationId: not from another web site', async (operation) => {
    for (const person of ['citizen', 'administrator', 'nobody'] as const)
      for (const origin of ['https://other.example', 'http://localhost:3001', 'null']) {
        const answer = await send(operation, { ...(await headersOf[person]()), origin });
        expect(answer).toMatchObject({ status: 403, code: 'foreign-origin' });
      }
  });

  it('is nobody’s where the table says nothing', async () => {
    const getMe = operations.find(({ operationId }) => operationId === 'getMe')!;
    const rule = permissions['getMe']!;
    const table = permissions as Record<string, unknown>;
    delete table['getMe'];
    try {
      for (const person of people) expect(await outcomeOf(getMe, await headersOf[person]())).toBe('403');
      expect(await outcomeOf(getMe, programs.every)).toBe('403');
    } finally {
      table['getMe'] = rule;
    }
  });

  async function outcomeOf(operation: Operation, headers: Headers): Promise<string> {
    const { status, code } = await send(operation, headers);
    if (status >= 500 && status !== 503) return `${status} ${code}`;
    return REFUSED[code] ?? 'ok';
  }

  async function send(operation: Operation, headers: Headers): Promise<{ status: number; code: string }> {
    const { method, path, operationId, takesBody } = operation;
    const params = await town.paramsOf(operationId, path);
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (!params[name]) throw new Error(`${operationId}: no object stands for {${name}}`);
      return params[name];
    });
    // A stream does not end: its head is enough.
    const answer = await app.inject({
      ...{ method, url, payloadAsStream: true },
      headers: {
        ...(takesBody && { 'content-type': 'application/json' }),
        ...(method !== 'GET' && { origin: OWN_ORIGIN }),
        ...headers,
      },
      payload: takesBody ? JSON.stringify(bodyOf(operationId, town.hostId)) : undefined,
    });
    const type = String(answer.headers['content-type'] ?? '');
    const stream = answer.stream();
    if (!type.includes('problem+json')) {
      stream.destroy();
      return { status: answer.statusCode, code: '' };
    }
    const text = Buffer.concat(await stream.toArray()).toString();
    return { status: answer.statusCode, code: (JSON.parse(text) as { code: string }).code };
  }

  /** Whom a call would sign out, or erase, is somebody else each time. */
  function callerOf({ operationId }: Operation, person: Person): Promise<Headers> {
    const leaves = operationId === 'deleteMe' || operationId === 'logout';
    return leaves && person === 'citizen' ? headersOf['another citizen']() : headersOf[person]();
  }

  function asOneOfThem(who: Parameters<typeof signInAs>[1]): () => Promise<Headers> {
    return async () => ({ cookie: (await signInAs(app, who)).cookie });
  }

  async function screen(kind: 'kiosk' | 'display'): Promise<() => Promise<Headers>> {
    const { body } = await town.reception.admin.post('/office/screens', { name: kind, kind });
    const headers = { authorization: `Bearer ${body.url.split('#')[1]}` };
    return () => Promise.resolve(headers);
  }

  async function program(scopes: string[], hostIds: string[] = []): Promise<Headers> {
    const client = await makeClient(town.reception.admin, { scopes, hostIds });
    const { body } = await askToken(app, { grant_type: 'client_credentials' }, basic(client));
    return { authorization: `Bearer ${body.access_token}` };
  }
});
