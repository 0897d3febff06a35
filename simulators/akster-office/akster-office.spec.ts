import Ajv2020, { type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import fastify, { type FastifyInstance } from 'fastify';
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type AksterOffice, simulateAksterOffice } from './akster-office.js';
import { accessCodeOf, documents } from './registry.js';

const CALLBACK = 'http://localhost:3000/api/v1/office/me/akster-office/callback';
const AT = '/dev/akster-office';

let server: FastifyInstance;
let office: AksterOffice;
beforeEach(async () => {
  server = fastify();
  office = await simulateAksterOffice(server);
});
afterEach(() => server.close());

const form = (url: string, fields: Record<string, string>) =>
  server.inject({
    method: 'POST',
    url: `${AT}${url}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

const verifier = randomBytes(32).toString('base64url');
const asked = {
  client_id: 'priemno-vreme',
  redirect_uri: CALLBACK,
  response_type: 'code',
  state: 's1',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
};
const authorize = (change: Record<string, string> = {}) =>
  server.inject(`${AT}/oauth/authorize?${new URLSearchParams({ ...asked, ...change }).toString()}`);

async function codeFor(email: string): Promise<string> {
  const answer = await authorize({ login_hint: email, auto: '1' });
  return new URL(answer.headers.location!).searchParams.get('code')!;
}
const exchange = (code: string, change: Record<string, string> = {}) =>
  form('/oauth/token', {
    grant_type: 'authorization_code',
    client_id: 'priemno-vreme',
    redirect_uri: CALLBACK,
    code,
    code_verifier: verifier,
    ...change,
  });
async function signedIn(email: string) {
  const { access_token } = (await exchange(await codeFor(email))).json() as { access_token: string };
  return (path: string) =>
    server.inject({ url: `${AT}${path}`, headers: { authorization: `Bearer ${access_token}` } });
}
const find = (number: string, date?: string): string =>
  `/api/v1/documents?${new URLSearchParams({ number, ...(date && { date }) }).toString()}`;

describe('The log-in of the simulated AKSTER OFFICE', () => {
  it('redirects straight back where it is told who signs in', async () => {
    const answer = await authorize({ login_hint: 'desk@rozovets.example', auto: '1' });
    expect(answer.statusCode).toBe(303);
    const to = new URL(answer.headers.location!);
    expect([to.origin + to.pathname, to.searchParams.get('state')]).toEqual([CALLBACK, 's1']);
  });

  it('asks people who they are, and takes a no', async () => {
    const page = await authorize({ login_hint: '"><script>' });
    expect(page.body).toContain('Вход в АКСТЪР ОФИС');
    expect(page.body).not.toContain('<script>');
    const chosen = await form('/oauth/authorize', { ...asked, email: 'desk@rozovets.example' });
    expect(new URL(chosen.headers.location!).searchParams.get('code')).toBeTruthy();
    const refused = await form('/oauth/authorize', { ...asked, refuse: 'yes' });
    expect(new URL(refused.headers.location!).searchParams.get('error')).toBe('access_denied');
  });

  it.each([
    ['an unknown program', { client_id: 'nobody' }],
    ['a foreign address', { redirect_uri: 'https://thief.example/' }],
    ['no PKCE', { code_challenge: '' }],
    ['plain PKCE', { code_challenge_method: 'plain' }],
    ['another flow', { response_type: 'token' }],
  ])('sends nobody on with %s', async (_, change) => {
    const answer = await authorize({ login_hint: 'desk@rozovets.example', auto: '1', ...change });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers.location).toBeUndefined();
  });

  it('gives tokens for a code once, and only with its verifier', async () => {
    const wrong = await exchange(await codeFor('desk@rozovets.example'), { code_verifier: 'guessed' });
    expect([wrong.statusCode, wrong.json()]).toEqual([400, { error: 'invalid_grant' }]);
    const code = await codeFor('desk@rozovets.example');
    expect((await exchange(code)).json()).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    expect((await exchange(code)).statusCode).toBe(400);
  });

  it('wants the secret of a program that has one', async () => {
    const answer = await exchange(await codeFor('desk@rozovets.example'), {
      client_id: 'priemno-vreme-confidential',
    });
    expect([answer.statusCode, answer.json()]).toEqual([401, { error: 'invalid_client' }]);
  });

  it('gives a new refresh token each time, and ends everything where an old one comes back', async () => {
    const refresh = (refresh_token: string) =>
      form('/oauth/token', { grant_type: 'refresh_token', client_id: 'priemno-vreme', refresh_token });
    const first = (await exchange(await codeFor('desk@rozovets.example'))).json();
    const second = (await refresh(first.refresh_token)).json();
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await refresh(first.refresh_token)).json()).toEqual({ error: 'invalid_grant' });
    expect((await refresh(second.refresh_token)).json()).toEqual({ error: 'invalid_grant' });
  });

  it('forgets a revoked grant', async () => {
    const { access_token, refresh_token } = (await exchange(await codeFor('desk@rozovets.example'))).json();
    await form('/oauth/revoke', { client_id: 'priemno-vreme', token: refresh_token });
    const answer = await server.inject({
      url: `${AT}/api/v1/me`,
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(answer.statusCode).toBe(401);
  });
});

describe('The register of the simulated AKSTER OFFICE', () => {
  let follows: (schema: string) => ValidateFunction;
  beforeAll(async () => {
    const contract = parse(await readFile('libs/contract/akster-office.yaml', 'utf8')) as AnySchemaObject;
    const ajv = new Ajv2020.default({ strict: false, validateFormats: false });
    ajv.addSchema(contract, 'contract');
    follows = (schema) => ajv.getSchema(`contract#/components/schemas/${schema}`)!;
  });
  const expectToFollow = (schema: string, answer: unknown): void => {
    const validate = follows(schema);
    validate(answer);
    expect(validate.errors ?? []).toEqual([]);
  };

  it('tells a program alone how a document stands, for its number and code', async () => {
    const { access_token } = (
      await form('/oauth/token', {
        grant_type: 'client_credentials',
        client_id: 'priemno-vreme',
        scope: 'documents.status',
      })
    ).json() as { access_token: string };
    const ask = (accessCode: string, token = access_token) =>
      server.inject({
        method: 'POST',
        url: `${AT}/api/v1/document-status`,
        headers: { authorization: `Bearer ${token}` },
        payload: { number: 'УТ-12-345', accessCode },
      });
    const code = accessCodeOf(documents[0]!);
    // Which guides may name: the same at every start.
    expect(code).toMatch(/^\d{8}$/);
    const answer = await ask(code);
    expect([answer.statusCode, answer.json().status]).toEqual([200, 'При експерт']);
    expectToFollow('DocumentStatus', answer.json());
    expect((await ask('00000000')).statusCode).toBe(404);
    const person = (await exchange(await codeFor('desk@rozovets.example'))).json() as {
      access_token: string;
    };
    expect((await ask(code, person.access_token)).statusCode).toBe(401);
    const greedy = { grant_type: 'client_credentials', client_id: 'priemno-vreme', scope: 'documents.read' };
    expect((await form('/oauth/token', greedy)).json()).toEqual({ error: 'invalid_scope' });
    expect((await server.inject(AT)).body).toContain(code);
  });

  it('holds a hundred documents, each with a number of its own, and answers as the contract says', async () => {
    expect(new Set(documents.map(({ number }) => number)).size).toBe(100);
    const get = await signedIn('kabinet@rozovets.example');
    for (const { number, date, isGone } of documents) {
      const answer = await get(find(number, date));
      expect(answer.statusCode).toBe(isGone ? 410 : 200);
      expectToFollow(isGone ? 'Problem' : 'Document', answer.json());
      if (!isGone)
        expectToFollow('CaseFile', (await get(`/api/v1/case-files/${answer.json().caseFileId}`)).json());
    }
    expectToFollow('Account', (await get('/api/v1/me')).json());
  });

  it('lets every account read УТ-12-345/10.11.2026 and its PDF', async () => {
    const get = await signedIn('newcomer@people.example');
    for (const date of ['2026-11-10', undefined]) {
      const answer = await get(find('ут-12-345', date));
      expect(answer.json()).toMatchObject({ number: 'УТ-12-345', date: '2026-11-10', kind: 'Заявление' });
    }
    const { id, attachments } = (await get(find('УТ-12-345'))).json();
    const pdf = await get(`/api/v1/documents/${id}/attachments/${attachments[0].id}`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.rawPayload.length).toBe(attachments[0].bytes);
  });

  it('shows nobody what is not theirs, not even inside a case file', async () => {
    const confidential = documents.find(({ reach }) => reach === 'confidential')!;
    const ofUnit = documents.find(({ reach, responsibleUnit }) =>
      reach === 'unit' && responsibleUnit !== 'Устройство на територията')!; // prettier-ignore
    const [architect, cabinet, desk] = await Promise.all(
      ['architect', 'kabinet', 'desk'].map((name) => signedIn(`${name}@rozovets.example`)),
    );
    const statuses = async (number: string) =>
      Promise.all([architect!, cabinet!, desk!].map(async (get) => (await get(find(number))).statusCode));
    expect(await statuses(confidential.number)).toEqual([403, 200, 403]);
    expect(await statuses(ofUnit.number)).toEqual([403, 200, 200]);
    const inFile = async (get: typeof architect) =>
      (await get!(`/api/v1/case-files/${confidential.caseFileId}`)).json().documents.length;
    expect([await inFile(architect), await inFile(cabinet)]).toEqual([3, 4]);
  });

  it('answers 404 for what it does not have and 401 to strangers', async () => {
    const get = await signedIn('desk@rozovets.example');
    for (const path of [find('УТ-99-999'), find('УТ-12-345', '2026-11-11'), '/api/v1/case-files/c9']) {
      expect((await get(path)).statusCode).toBe(404);
    }
    for (const authorization of ['', 'Bearer made-up', 'Basic YTpi']) {
      const answer = await server.inject({ url: `${AT}${find('УТ-12-345')}`, headers: { authorization } });
      expect(answer.statusCode).toBe(401);
    }
  });

  it('fails at will, and is well again', async () => {
    const get = await signedIn('desk@rozovets.example');
    const status = async (kind: string): Promise<number> => {
      expect((await form('/faults', { kind })).statusCode).toBe(303);
      return (await get(find('УТ-12-345'))).statusCode;
    };
    expect(await status('error')).toBe(500);
    expect(await status('unauthorized')).toBe(401);
    expect(await status('gone')).toBe(410);
    expect(await status('none')).toBe(200);
    expect((await form('/faults', { kind: 'flood' })).statusCode).toBe(422);
    const page = await server.inject(AT);
    expect(page.body).toContain('УТ-12-345/10.11.2026');
    expect(office.faults.current).toBe('none');
  });

  it('cuts the line at will', async () => {
    office.faults.current = 'cut';
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    await expect(fetch(`${address}${AT}/api/v1/me`)).rejects.toThrow('fetch failed');
  });
});
