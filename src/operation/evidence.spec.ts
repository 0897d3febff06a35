import { EntityManager } from '@mikro-orm/postgresql';
import { createHash } from 'node:crypto';
import type { Calls } from '../../test/kit/calls.js';
import { asOwner } from '../../test/kit/database.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { newId } from '../../libs/domain/id.js';
import { SealEvents } from '../platform/events/seal/seal-events.js';
import type { MeetingEvidence } from './evidence.answer.js';

const sha256 = (...parts: (string | Buffer)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

describe('the evidence of a meeting', () => {
  let town: Reception;
  let auditor: Calls;
  let citizen: Calls;
  let id: string;
  let reference: string;

  beforeAll(async () => {
    town = await openReception();
    auditor = await town.staff({ roles: ['auditor'] });
    const scheduleId = await town.publish();
    const { calls } = await town.citizen({ givenName: 'Мария', familyName: 'Колева' });
    citizen = calls;
    const made = await calls.post('/meetings', {
      scheduleId,
      start: '2026-12-07T09:00:00+02:00',
      mode: 'phone',
      topic: 'Скица на имот',
    });
    ({ id, reference } = made.body);
    const desk = await town.staff({ roles: ['desk'], givenName: 'Гергана', familyName: 'Петрова' });
    await desk.post(`/office/meetings/${id}/refuse`, { reason: 'Друг е „компетентен“' });
  });
  afterAll(() => town.product.close());

  const read = async (): Promise<MeetingEvidence> => {
    const { status, body } = await auditor.get(`/office/meetings/${id}/evidence`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  };

  it('says so of what the worker has not sealed yet', async () => {
    expect((await read()).items.map(({ event, seal }) => [event, seal])).toEqual([
      ['MeetingRequested', null],
      ['MeetingRefused', null],
    ]);
  });

  it('is checked with SHA-256 alone, and names no citizen', async () => {
    await asOwner(town.product.config.databaseUrl!, 'update event set relayed_at = now()');
    await new SealEvents(town.product.app.get(EntityManager)).run();
    const evidence = await read();
    expect(evidence).toMatchObject({ meetingId: id, reference, readAt: '2026-12-01T10:00:00+02:00' });
    for (const { seal, words } of evidence.items) {
      expect(sha256(seal!.text)).toBe(seal!.digest);
      expect(sha256(`${seal!.number}\n${seal!.previous}\n${seal!.digest}`)).toBe(seal!.seal);
      for (const { name, json, salt, hash } of words) {
        expect(sha256(Buffer.from(salt!, 'hex'), json!)).toBe(hash);
        expect(seal!.text).toContain(`\n${name} ${hash}`);
      }
    }
    const refused = evidence.items[1]!;
    expect(refused.actor).toMatchObject({ kind: 'staff', name: 'Гергана Петрова' });
    expect(refused.words).toMatchObject([{ name: 'reason', json: '"Друг е „компетентен“"' }]);
    expect(JSON.parse(refused.seal!.text.split('\n')[0]!)).toMatchObject({ id: refused.id, about: id });
    expect(Number(evidence.head.split(':')[0])).toBeGreaterThanOrEqual(refused.seal!.number);
    expect(JSON.stringify(evidence)).not.toContain('Колева');
  });

  it('is a file named after the meeting', async () => {
    const { headers } = await town.product.app.inject({
      url: `/api/v1/office/meetings/${id}/evidence`,
      headers: town.adminHeaders,
    });
    expect(headers['content-disposition']).toBe(`attachment; filename="evidence-${reference}.json"`);
  });

  it('keeps the hash of a word that its citizen has had erased, and no way to guess it', async () => {
    const before = (await read()).items[1]!;
    expect((await citizen.delete('/me')).status).toBe(204);
    const after = (await read()).items[1]!;
    expect(after.words).toEqual([{ name: 'reason', json: null, salt: null, hash: before.words[0]!.hash }]);
    expect(after.seal).toEqual(before.seal);
  });

  it.each(['nothing', newId()])('is not found for %s', async (unknown) => {
    expect((await auditor.get(`/office/meetings/${unknown}/evidence`)).status).toBe(404);
  });
});
