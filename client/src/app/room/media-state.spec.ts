import { stateAfter } from './media-state';

describe('A camera or microphone that does not start', () => {
  it('is denied where the browser may not', () => {
    expect(stateAfter(new DOMException('', 'NotAllowedError'))).toBe('denied');
    expect(stateAfter(new DOMException('', 'SecurityError'))).toBe('denied');
  });

  it('is missing where there is none, or another program has it', () => {
    for (const name of ['NotFoundError', 'NotReadableError', 'OverconstrainedError'])
      expect(stateAfter(new DOMException('', name))).toBe('missing');
    expect(stateAfter(new Error('anything else'))).toBe('missing');
  });
});
