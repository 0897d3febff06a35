import { newId } from '../../../libs/domain/id.js';
import { readSignal } from './signal.js';

const [me, you] = [newId(), newId()];
const read = (message: unknown) => readSignal(JSON.stringify(message), me);

describe('A signal between browsers', () => {
  it('is from whoever sent it, whatever it says', () => {
    expect(read({ type: 'OFFER', src: you, dst: you, payload: { sdp: 'v=0' }, more: 1 })).toEqual({
      type: 'OFFER',
      src: me,
      dst: you,
      payload: { sdp: 'v=0' },
    });
  });

  it.each([
    ['the heartbeat', { type: 'HEARTBEAT' }],
    ['what only the server says', { type: 'OPEN', dst: you }],
    ['an unknown type', { type: '__proto__', dst: you }],
    ['a signal to nobody', { type: 'OFFER' }],
    ['a signal to no peer', { type: 'OFFER', dst: 'all' }],
    ['null', null],
    ['a number', 7],
  ])('is not passed on: %s', (_, message) => {
    expect(read(message)).toBeUndefined();
  });

  it('is not passed on where it is no JSON', () => {
    expect(readSignal('{', me)).toBeUndefined();
  });
});
