import { phoneInWords } from './phone';

describe('a phone number', () => {
  it('of a Bulgarian mobile is grouped as people say it', () => {
    expect(phoneInWords('+359888123456')).toBe('0888 123 456');
  });

  it('of a Bulgarian land line begins with 0', () => {
    expect(phoneInWords('+35929876543')).toBe('029876543');
  });

  it('of another country stays whole', () => {
    expect(phoneInWords('+4930123456')).toBe('+4930123456');
  });
});
