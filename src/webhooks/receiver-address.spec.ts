import { isPublic, whyNoReceiver } from './receiver-address.js';

const strict = { allowPrivateNetwork: false, production: true };

describe('an address', () => {
  it.each(['203.0.114.7', '8.8.8.8', '2a00:1450:4017:80f::200e'])('is public: %s', (address) =>
    expect(isPublic(address)).toBe(true),
  );

  it.each([
    ['loopback', '127.0.0.1', '127.255.3.4', '::1'],
    ['unspecified', '0.0.0.0', '::'],
    ['private', '10.1.2.3', '172.16.0.1', '192.168.1.1', 'fd00::1', 'fc00:1::2'],
    ['link-local, where clouds tell secrets', '169.254.169.254', 'fe80::1', 'fe80::1%eth0'],
    ['shared by carriers', '100.64.0.1', '100.127.255.254'],
    ['for many', '224.0.0.1', '255.255.255.255', 'ff02::1'],
    ['kept for other ends', '192.0.2.1', '198.18.0.1', '240.0.0.1', '2001:db8::1'],
    [
      'IPv4 inside IPv6',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '64:ff9b::a00:1',
      '2002:7f00:1::',
      '::127.0.0.1',
    ],
    ['none', 'receiver.example', '', '127.1'],
  ])('is not public: %s', (_, ...addresses) => expect(addresses.filter(isPublic)).toEqual([]));
});

describe('a receiver', () => {
  it.each(['https://receiver.example/hooks?a=1', 'https://8.8.8.8:8443/'])('may be at %s', (url) =>
    expect(whyNoReceiver(url, strict)).toBeNull(),
  );

  it.each([
    'receiver',
    'ftp://receiver.example/',
    'javascript:alert(1)',
    'http://receiver.example/',
    'https://admin:parola@receiver.example/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://api.localhost:8443/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:a9fe:a9fe]/latest/meta-data',
  ])('may not be at %s', (url) => expect(whyNoReceiver(url, strict)?.bg).toBeTruthy());

  it('may be in a private network, and without encryption there, where the administrator allows that one', () => {
    const allowed = { ...strict, allowPrivateNetwork: true };
    expect(whyNoReceiver('http://10.0.0.7:8080/hooks', allowed)).toBeNull();
    expect(whyNoReceiver('ftp://10.0.0.7/', allowed)).not.toBeNull();
    expect(whyNoReceiver('http://admin:parola@10.0.0.7/', allowed)).not.toBeNull();
  });

  it('may be without encryption on a machine for trying out', () => {
    expect(whyNoReceiver('http://receiver.example/', { ...strict, production: false })).toBeNull();
    expect(whyNoReceiver('http://127.0.0.1/', { ...strict, production: false })).not.toBeNull();
  });
});
