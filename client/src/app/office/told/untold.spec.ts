import type { NotTold } from 'contract/models';
import { byPerson } from './untold';

const untold = (id: string, meetingId: string | null, name: string): NotTold => ({
  id,
  meetingId,
  eventId: id,
  message: 'meeting-moved',
  channel: 'mail',
  subject: null,
  to: { kind: 'citizen', name, phone: '+359888123456', address: 'maria@people.example' },
  state: 'failed',
  attempts: 1,
  error: '550',
  fault: 'address',
  createdAt: '2026-12-01T10:00:00+02:00',
  firstTryAt: null,
  lastTryAt: null,
  nextTryAt: null,
  sentAt: null,
  rung: null,
  meeting: null,
});

describe('those to ring', () => {
  it('stand once for each meeting, with all that did not reach them', () => {
    const people = byPerson([
      untold('1', 'a', 'Мария'),
      untold('2', 'b', 'Мария'),
      untold('3', 'a', 'Мария'),
      untold('4', 'a', 'Иван'),
    ]);
    expect(people.map(({ to, messages }) => [to.name, messages.map(({ id }) => id)])).toEqual([
      ['Мария', ['1', '3']],
      ['Мария', ['2']],
      ['Иван', ['4']],
    ]);
  });

  it('stand apart where it is no meeting that it is about', () => {
    expect(byPerson([untold('1', null, 'Мария'), untold('2', null, 'Мария')])).toHaveLength(2);
  });
});
