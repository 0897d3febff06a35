import { isTyping, letter } from './letter';

const press = (key: string, code = '', more: Partial<KeyboardEvent> = {}) => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('the letter of a command', () => {
  it('is the Latin one, large or small', () => {
    expect(letter(press('a', 'KeyA'))).toBe('a');
    expect(letter(press('R', 'KeyR'))).toBe('r');
  });

  it('is found on a Bulgarian phonetic keyboard', () => {
    expect(letter(press('а', 'KeyA'))).toBe('a');
    expect(letter(press('р', 'KeyR'))).toBe('r');
    expect(letter(press('й', 'KeyJ'))).toBe('j');
    expect(letter(press('т', 'KeyT'))).toBe('t');
  });

  it('is found by its place on the BDS keyboard', () => {
    expect(letter(press('ь', 'KeyA'))).toBe('a');
    expect(letter(press('т', 'KeyJ'))).toBe('j');
  });

  it('is none with a modifier, which belongs to the browser', () => {
    expect(letter(press('r', 'KeyR', { ctrlKey: true }))).toBeNull();
  });

  it('is none for keys that are no letters', () => {
    expect(letter(press('Enter', 'Enter'))).toBeNull();
    expect(letter(press('?', 'Slash'))).toBe('?');
  });
});

describe('typing', () => {
  it('happens in fields of text, not on buttons and boxes', () => {
    const field = document.createElement('textarea');
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    expect(isTyping(field)).toBe(true);
    expect(isTyping(box)).toBe(false);
    expect(isTyping(document.createElement('button'))).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});
