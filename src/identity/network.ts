import { isIPv6 } from 'node:net';

/** The block that a network lies in, as the beginning of its name: an IPv4 /24, an IPv6 /48. */
export function blockOf(network: string): string {
  const [groups] = /^(?:\d+\.){3}|^(?:[0-9a-f]+:){3}/.exec(network) ?? [network];
  return groups;
}

/** Who shares a fate when attempts are counted: an IPv4 address, or an IPv6 /64, which one line commonly has whole. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const gap = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...gap, ...right].slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
