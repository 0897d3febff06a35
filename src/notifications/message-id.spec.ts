import { messageId } from './message-id.js';

const approved = '019a8c00-0000-7000-8000-000000000001';
const cancelled = '019a8c00-0000-7000-8000-000000000002';

describe('The Message-ID', () => {
  it('is the same each time the same person is told of the same event', () => {
    expect(messageId(approved, 'maria@example.org', 'rozovets.example')).toBe(
      messageId(approved, ' Maria@Example.org', 'rozovets.example'),
    );
  });

  it('differs for another event and for another person', () => {
    const ids = [
      messageId(approved, 'maria@example.org', 'rozovets.example'),
      messageId(cancelled, 'maria@example.org', 'rozovets.example'),
      messageId(approved, 'ivan@example.org', 'rozovets.example'),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it('has the form that RFC 5322 asks for', () => {
    expect(messageId(approved, 'мария@пример.example', 'rozovets.example')).toMatch(
      /^<[0-9a-f-]{36}@rozovets\.example>$/,
    );
  });
});
