import { redisAddress } from './redis-address.js';

describe('REDIS_URL', () => {
  it('names one server, as it always did', () => {
    const url = 'rediss://priemno:s3cret@queue.example:6380/3';
    expect(redisAddress(url)).toEqual({ kind: 'server', url });
  });

  it('names Sentinels and the master that they watch over', () => {
    expect(
      redisAddress(
        'redis+sentinel://:s%40cret@a.example:26380,b.example,[fd00::7]/town?sentinelPassword=watch',
      ),
    ).toMatchObject({
      kind: 'sentinels',
      options: {
        sentinels: [
          { host: 'a.example', port: 26380 },
          { host: 'b.example', port: 26379 },
          { host: 'fd00::7', port: 26379 },
        ],
        name: 'town',
        username: undefined,
        password: 's@cret',
        sentinelPassword: 'watch',
        enableTLSForSentinelMode: false,
      },
    });
  });

  it('names some nodes of a cluster, all by TLS where it says rediss', () => {
    expect(redisAddress('rediss+cluster://priemno:s3cret@a.example:7000,b.example')).toMatchObject({
      kind: 'cluster',
      nodes: [
        { host: 'a.example', port: 7000 },
        { host: 'b.example', port: 6379 },
      ],
      options: { username: 'priemno', password: 's3cret', tls: {} },
    });
  });

  it.each([
    'queue.example:6379',
    'http://queue.example',
    'redis+sentinel://a.example:26379',
    'redis+sentinel:///town',
    'redis+cluster://a.example:seven',
    'redis+cluster://a.example,,b.example',
  ])('is not %s', (url) => expect(redisAddress(url)).toBeUndefined());
});
