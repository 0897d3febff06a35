import { factsToSend, SENT_EVENTS } from './sent-events.js';

const spoken = (instant: string): string => `${instant} as Sofia says it`;
const start = '2026-12-07T07:30:00.000Z';

describe('what a webhook is sent of an event', () => {
  it('is what the event says of the meeting, with instants in the administration’s time', () => {
    const data = { reference: '485-680-086', status: 'requested', start, version: 1 };
    expect(factsToSend('MeetingRequested', data, spoken)).toEqual({ ...data, start: spoken(start) });
  });

  it('has none of the words that people wrote, nor anything that nobody has thought of', () => {
    const words = {
      reason: 'Мария е болна',
      note: 'Обадете се на 0888 123 456',
      attendee: { phone: '+359' },
    };
    for (const event of SENT_EVENTS) expect(factsToSend(event, words, spoken)).toEqual({});
  });

  it('has the times that are offered, each without what does not belong there', () => {
    const offers = [{ start, end: start, place: 'стая 201', hostId: 'h', heldFor: 'Мария Петрова' }];
    expect(factsToSend('HostAbsent', { offers }, spoken)).toEqual({
      offers: [{ start: spoken(start), end: spoken(start), place: 'стая 201', hostId: 'h' }],
    });
  });

  it('is nothing of events that are nobody’s outside', () => {
    expect(SENT_EVENTS).not.toContain('PasswordForgotten');
    expect(factsToSend('PasswordForgotten', { accountId: 'a' }, spoken)).toEqual({});
  });
});
