import { Cluster, Redis, type RedisOptions } from 'ioredis';

/** What Redis or Valkey is reached by: one server, a set that Sentinels watch over, or a cluster. */
export type RedisAddress =
  | { kind: 'server'; url: string }
  | { kind: 'sentinels'; options: RedisOptions }
  | { kind: 'cluster'; nodes: Node[]; options: RedisOptions };

interface Node {
  host: string;
  port: number;
}

/** The forms that `REDIS_URL` may take, for whoever is told that theirs is none of them. */
export const REDIS_URL_FORMS = [
  'redis://host:6379/0',
  'rediss://… for TLS',
  'redis+sentinel://host:26379,host:26379/name-of-the-master',
  'redis+cluster://host:6379,host:6379',
].join(', ');

const FORM = /^(rediss?)(?:\+(sentinel|cluster))?:\/\/(?:([^@/]*)@)?([^/?@]+)(?:\/([^?]*))?(?:\?(.*))?$/;
const USUAL_PORT = { server: 6379, cluster: 6379, sentinel: 26379 };

/**
 * Reads `REDIS_URL`. `redis+sentinel` and `redis+cluster` name several hosts with commas between; `user:password@` goes to
 * the servers of the data, `?sentinelPassword=` to the Sentinels; `rediss` speaks TLS to all of them.
 * @returns undefined for what is none of the forms
 */
export function redisAddress(url: string): RedisAddress | undefined {
  const [, scheme, kind = 'server', user, hosts, path, query] = FORM.exec(url) ?? [];
  if (!hosts) return undefined;
  if (kind === 'server') return URL.canParse(url) ? { kind, url } : undefined;
  const nodes = hosts.split(',').map((host) => nodeOf(host, USUAL_PORT[kind as 'sentinel' | 'cluster']));
  if (!nodes.every((node) => node !== undefined)) return undefined;
  const [username, password] = credentials(user);
  const tls = scheme === 'rediss' ? {} : undefined;
  const options: RedisOptions = { username, password, tls };
  if (kind === 'cluster') return { kind, nodes, options };
  if (!path) return undefined;
  const sentinelPassword = new URLSearchParams(query).get('sentinelPassword') ?? undefined;
  const sentinels = {
    ...{ sentinels: nodes, name: decodeURIComponent(path), sentinelPassword },
    ...{ sentinelTLS: tls, enableTLSForSentinelMode: tls !== undefined },
  };
  return { kind: 'sentinels', options: { ...options, ...sentinels } };
}

function nodeOf(written: string, usualPort: number): Node | undefined {
  // A host of IPv6 stands in brackets (RFC 3986 §3.2.2), which a connection does not want.
  const [, inBrackets, name, port] =
    /^(?:\[([0-9a-f:]+)\]|([^:\s[\]]+))(?::(\d{1,5}))?$/i.exec(written) ?? [];
  const host = inBrackets ?? name;
  return host === undefined ? undefined : { host, port: Number(port ?? usualPort) };
}

/** `user:password`, `:password` or nothing, each with %XX for what is not a letter or digit. */
function credentials(written: string | undefined): [string | undefined, string | undefined] {
  if (!written) return [undefined, undefined];
  const [user, ...rest] = written.split(':');
  return [decodeURIComponent(user!) || undefined, decodeURIComponent(rest.join(':')) || undefined];
}

/** A connection of one's own to it. @param url one that `redisAddress` can read */
export function openRedis(url: string, options: RedisOptions): Redis | Cluster {
  const address = redisAddress(url);
  if (!address) throw new Error(`REDIS_URL is none of ${REDIS_URL_FORMS}`);
  switch (address.kind) {
    case 'server':
      return new Redis(address.url, options);
    case 'sentinels':
      return new Redis({ ...address.options, ...options });
    case 'cluster':
      return openCluster(address.nodes, { ...address.options, ...options });
  }
}

function openCluster(nodes: Node[], options: RedisOptions): Cluster {
  const { retryStrategy, lazyConnect, ...redisOptions } = options;
  return new Cluster(nodes, {
    lazyConnect,
    clusterRetryStrategy: retryStrategy,
    redisOptions,
  });
}
