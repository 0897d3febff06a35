import { createHmac } from 'node:crypto';
import { BuiltIn } from './built-in.provider.js';

const own = { publicUrl: 'https://priemna.example' };
const none = { stunUrl: undefined, turnUrl: undefined, turnSecret: undefined };
const until = new Date('2026-12-07T08:15:00Z');

describe('The built-in room', () => {
  it('is the page of its meeting, which asks who comes', async () => {
    const provider = new BuiltIn(none, own);
    const room = await provider.createRoom({ id: '019a8c00-0000-7000-8000-000000000001' });
    expect(await provider.joinUrl(room)).toBe(
      'https://priemna.example/meetings/019a8c00-0000-7000-8000-000000000001/room',
    );
  });

  it('needs no server between browsers of one network', () => {
    expect(new BuiltIn(none, own).heldHere(until)).toEqual({ iceServers: [] });
  });

  it('gives each meeting a TURN password of its own, which ends with it', () => {
    const values = { stunUrl: 'stun:a.example', turnUrl: 'turn:a.example:3478', turnSecret: 'secret' };
    const credential = createHmac('sha1', 'secret').update('1796631300').digest('base64');
    expect(new BuiltIn(values, own).heldHere(until).iceServers).toEqual([
      { urls: 'stun:a.example' },
      { urls: 'turn:a.example:3478', username: '1796631300', credential },
    ]);
  });

  it.each([
    [{ stunUrl: 'https://a.example' }, 'stun:name:3478'],
    [{ turnUrl: 'a.example', turnSecret: 'secret' }, 'turn:name:3478'],
    [{ turnUrl: 'turn:a.example' }, 'both an address and a secret'],
    [{ turnSecret: 'secret' }, 'both an address and a secret'],
  ])('says what is wrong with %j', async (values, words) => {
    await expect(new BuiltIn({ ...none, ...values }, own).check()).rejects.toThrow(words);
  });

  it('takes addresses as RFC 7064 and 7065 write them', async () => {
    const values = {
      stunUrl: 'stuns:stun.a.example:5349',
      turnUrl: 'turns:turn.a.example:5349?transport=tcp',
      turnSecret: 'secret',
    };
    await expect(new BuiltIn(values, own).check()).resolves.toBeUndefined();
  });
});
