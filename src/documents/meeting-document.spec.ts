import { EntityManager } from '@mikro-orm/postgresql';
import { documents } from '../../simulators/akster-office/registry.js';
import { linkAs, type RunningOffice, startAksterOffice } from '../../test/kit/akster-office.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { aMeetingRow, type MeetingRow } from '../../test/kit/meeting-rows.js';
import { signInAs, type SignedIn } from '../../test/kit/sign-in.js';

const OPEN = 'УТ-12-345/10.11.2026';
const numberOf = (one: { number: string; date: string }): string =>
  `${one.number}/${one.date.split('-').reverse().join('.')}`;
const confidential = numberOf(documents.find(({ reach }) => reach === 'confidential')!);
const gone = numberOf(documents.find(({ isGone, reach }) => isGone && reach === 'everyone')!);

describe('The document of a meeting', () => {
  let office: RunningOffice;
  let product: TestApp;
  let em: EntityManager;
  let desk: SignedIn;
  beforeAll(async () => {
    office = await startAksterOffice();
    product = await startApp({ env: { AKSTER_OFFICE_URL: office.url } });
    em = product.app.get(EntityManager).fork();
  });
  beforeEach(async () => {
    office.faults.current = 'none';
    office.grants.accessSeconds = 600;
    desk = await signInAs(product.app, { roles: ['desk'] });
    await linkAs(product.app, desk, 'desk@rozovets.example');
    office.asked.length = 0;
  });
  afterAll(async () => {
    await office.close();
    await product.close();
  });

  const about = (documentNumber: string | undefined): Promise<MeetingRow> =>
    aMeetingRow(em, { status: 'requested', ...(documentNumber && { documentNumber }) });
  const read = ({ id }: MeetingRow, more = '', { cookie }: { cookie: string } = desk) =>
    product.app.inject({ url: `/api/v1/office/meetings/${id}/document${more}`, headers: { cookie } });
  const trail = ({ id }: MeetingRow) =>
    em.execute<Record<string, unknown>[]>(
      'select account_id, what, number, outcome from document_look_up where meeting_id = ? order by id',
      [id],
    );

  it('is read with its case file, however its number is typed', async () => {
    for (const typed of [OPEN, 'ут 12 345 от 10.11.2026', 'UT12-345']) {
      const answer = await read(await about(typed));
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(answer.json()).toMatchObject({
        number: OPEN,
        date: '2026-11-10',
        kind: 'Заявление',
        subject: 'Издаване на скица за имот в кв. 12',
        status: 'При експерт',
        responsibleUnit: 'Устройство на територията',
        deadline: '2026-12-10',
        attachments: [{ name: 'Заявление.pdf', mediaType: 'application/pdf' }, { name: 'Скица.pdf' }],
        caseFile: {
          number: 'ПР-2026-118',
          currentHolder: 'Устройство на територията',
          movements: [
            { at: '2026-11-10T09:14:00+02:00', from: null, to: 'Деловодство' },
            { to: 'Кабинет на кмета' },
            { to: 'Устройство на територията' },
          ],
        },
      });
    }
  });

  it('is read as the person who asks: what AKSTER OFFICE forbids them, nobody shows them', async () => {
    const meeting = await about(confidential);
    const answer = await read(meeting);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'document-forbidden']);
    const cabinet = await signInAs(product.app, { roles: ['administrator'] });
    await linkAs(product.app, cabinet, 'kabinet@rozovets.example');
    expect((await read(meeting, '', cabinet)).json().number).toBe(confidential);
    // Inside an open case file, too: the opinion is there for one and not for the other.
    const open = await about(OPEN);
    const inFile = async (who: SignedIn) => (await read(open, '', who)).json().caseFile.documents.length;
    expect([await inFile(desk), await inFile(cabinet)]).toEqual([3, 4]);
  });

  it.each([
    ['an unknown number', 'УТ-99-999/10.11.2026'],
    ['no number at all', undefined],
    ['words instead of a number', 'скица на имот'],
  ])('is not found by %s', async (_, number) => {
    const answer = await read(await about(number));
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'document-not-found']);
  });

  it('may be looked for by another number than the citizen gave', async () => {
    const meeting = await about('УТ-12-354');
    expect((await read(meeting, `?number=${encodeURIComponent('ут 12 345')}`)).json().number).toBe(OPEN);
  });

  it('may have been taken out of the register', async () => {
    const answer = await read(await about(gone));
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'document-gone']);
  });

  it('is refused to whoever has not linked their account, before anything is asked', async () => {
    const unlinked = await signInAs(product.app, { roles: ['desk'] });
    for (const number of [OPEN, undefined]) {
      const answer = await read(await about(number), '', unlinked);
      expect([answer.statusCode, answer.json().code]).toEqual([409, 'akster-office-not-linked']);
    }
    expect(office.asked).toEqual([]);
  });

  it('is shown to nobody who does not see the meeting', async () => {
    const meeting = await about(OPEN);
    const other = await signInAs(product.app, { roles: ['host'], hostIds: [(await about(OPEN)).hostId] });
    const citizen = await signInAs(product.app);
    const auditor = await signInAs(product.app, { roles: ['auditor'] });
    const answers = await Promise.all([other, citizen, auditor].map((who) => read(meeting, '', who)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 403, 403]);
  });

  it.each(['error', 'cut', 'nonsense', 'slow'] as const)(
    'is not there while AKSTER OFFICE fails (%s), which is said within seconds',
    async (fault) => {
      const meeting = await about(OPEN);
      office.faults.current = fault;
      const answer = await read(meeting);
      expect([answer.statusCode, answer.json().code]).toEqual([503, 'akster-office-unavailable']);
      office.faults.current = 'none';
      expect((await read(meeting)).statusCode).toBe(200);
    },
  );

  it('asks to be linked again where AKSTER OFFICE refuses even a fresh token', async () => {
    const meeting = await about(OPEN);
    office.faults.current = 'unauthorized';
    const answer = await read(meeting);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'akster-office-not-linked']);
  });

  it('is read on with a fresh token when the old one has expired, by two pages at once, too', async () => {
    office.grants.accessSeconds = 1; // within the half minute before expiry, so it is renewed first
    const member = await signInAs(product.app, { roles: ['desk'] });
    await linkAs(product.app, member, 'desk@rozovets.example');
    office.grants.accessSeconds = 600;
    const meeting = await about(OPEN);
    const answers = await Promise.all(Array.from({ length: 4 }, () => read(meeting, '', member)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    expect(office.asked.filter((one) => one === 'POST /oauth/token')).toHaveLength(2);
  });

  it('is over once the person has ended the link over there', async () => {
    const { authorization } = await lastToken();
    await fetch(`${office.url}/oauth/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'priemno-vreme', token: authorization }),
    });
    const answer = await read(await about(OPEN));
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'akster-office-not-linked']);
    expect(await em.execute('select 1 from akster_office_link where account_id = ?', [desk.id])).toEqual([]);
  });

  it('leaves a trail of every look, and nothing of itself but its number', async () => {
    const meeting = await about('ут 12 345 от 10.11.2026');
    const { attachments } = (await read(meeting)).json();
    await read(meeting, `/attachments/${attachments[0].id}`);
    await read(meeting, '?number=nothing');
    office.faults.current = 'error';
    await read(meeting);
    const look = { account_id: desk.id, what: 'document', number: OPEN };
    expect(await trail(meeting)).toEqual([
      { ...look, outcome: 'shown' },
      { ...look, what: 'attachment', outcome: 'shown' },
      { ...look, number: 'nothing', outcome: 'document-not-found' },
      { ...look, outcome: 'akster-office-unavailable' },
    ]);
    await expect(em.execute(`update document_look_up set outcome = 'x'`)).rejects.toThrow('history');
    await expect(em.execute('delete from document_look_up')).rejects.toThrow('history');
    expect(await everythingStored()).not.toContain('кв. 12');
  });

  it('has files that a page of ours may show, and that run nothing', async () => {
    const meeting = await about(OPEN);
    const { attachments } = (await read(meeting)).json();
    const answer = await read(meeting, `/attachments/${attachments[1].id}`);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('Скица.pdf')}`,
      'content-length': String(attachments[1].bytes),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const other = documents[40]!.attachments[0]!.id;
    expect((await read(meeting, `/attachments/${other}`)).json().code).toBe('document-not-found');
  });

  async function lastToken(): Promise<{ authorization: string }> {
    const { LinkedAccounts } = await import('./linked-accounts.js');
    const authorization = await product.app
      .get(LinkedAccounts)
      .asPerson(desk.id, (token) => Promise.resolve(token));
    return { authorization };
  }

  async function everythingStored(): Promise<string> {
    const tables = await em.execute<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => em.execute(`select * from "${name}"`)));
    return JSON.stringify(rows);
  }
});
