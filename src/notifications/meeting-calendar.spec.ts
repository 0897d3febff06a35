import { EntityManager } from '@mikro-orm/postgresql';
import ICAL from 'ical.js';
import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { aMeetingRow, anEventOf } from '../../test/kit/meeting-rows.js';
import { signInAs, type SignedIn } from '../../test/kit/sign-in.js';

describe('A meeting as a calendar file', () => {
  let product: TestApp;
  let em: EntityManager;
  beforeAll(async () => {
    product = await startApp({ env: { PUBLIC_URL: 'https://priemna.example' } });
    em = product.app.get(EntityManager).fork();
  });
  afterAll(() => product.close());

  const file = (id: string, { cookie }: SignedIn) =>
    product.app.inject({ url: `/api/v1/meetings/${id}/calendar.ics`, headers: { cookie } });

  it('is given to either side, in the administration’s time, with the UID of the invitation', async () => {
    const citizen = await signInAs(product.app);
    const meeting = await aMeetingRow(em, { citizenId: citizen.id, mode: 'video' });
    await anEventOf(em, meeting, 'MeetingRequested', { kind: 'citizen', id: citizen.id });
    await anEventOf(em, meeting, 'MeetingApproved', { kind: 'staff', id: newId() });
    const host = await signInAs(product.app, { roles: ['host'], hostIds: [meeting.hostId] });
    const places = new Set<string>();
    for (const caller of [citizen, host]) {
      const answer = await file(meeting.id, caller);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
      expect(answer.body).toContain('METHOD:PUBLISH\r\n');
      expect(answer.body).toContain('DTSTART;TZID=Europe/Sofia:20261207T093000\r\n');
      const event = new ICAL.Event(
        new ICAL.Component(ICAL.parse(answer.body) as never).getFirstSubcomponent('vevent')!,
      );
      expect(event.uid).toBe(`${meeting.id}@priemna.example`);
      expect(event.sequence).toBe(2);
      expect(event.location).toContain(`https://priemna.example/meetings/${meeting.id}/room?token=`);
      for (const property of ['url', 'conference'])
        expect(event.component.getFirstPropertyValue(property)).toBe(event.location);
      places.add(event.location);
    }
    // Whoever opens it comes in as themselves.
    expect(places.size).toBe(2);
  });

  it('says that a cancelled meeting is off and a requested one not sure yet', async () => {
    const citizen = await signInAs(product.app);
    for (const [status, shown] of [
      ['requested', 'TENTATIVE'],
      ['held', 'CONFIRMED'],
      ['cancelled', 'CANCELLED'],
    ] as const) {
      const meeting = await aMeetingRow(em, { citizenId: citizen.id, status });
      await anEventOf(em, meeting, 'MeetingRequested', { kind: 'citizen', id: citizen.id });
      expect((await file(meeting.id, citizen)).body).toContain(`STATUS:${shown}\r\n`);
    }
  });

  it('is nobody else’s', async () => {
    const meeting = await aMeetingRow(em);
    const stranger = await signInAs(product.app);
    expect((await file(meeting.id, stranger)).statusCode).toBe(404);
    expect((await file(meeting.id, { ...stranger, cookie: '' })).statusCode).toBe(401);
  });
});
