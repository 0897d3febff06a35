import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';
import type { Words } from '../../libs/domain/domain-error.js';

/**
 * Whether an address is of the public network: not loopback, link-local (where clouds tell secrets), private, shared by
 * carriers, or one that stands for such a one (IPv4 inside IPv6).
 */
export function isPublic(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  return ipaddr.isValid(plain) && ipaddr.process(plain).range() === 'unicast';
}

/** The address that a URL names itself, without brackets; null where it names a host to be looked up. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) ? bare : null;
}

/** What can be said against a receiver before it is called; null where nothing. What its name leads to is seen then. */
export function whyNoReceiver(
  url: string,
  { allowPrivateNetwork, production }: { allowPrivateNetwork: boolean; production: boolean },
): Words | null {
  if (!URL.canParse(url)) return noAddress;
  const parsed = new URL(url);
  if (!['https:', 'http:'].includes(parsed.protocol)) return noAddress;
  if (parsed.username || parsed.password) return withPassword;
  if (allowPrivateNetwork) return null;
  const literal = literalAddress(parsed);
  if (literal ? !isPublic(literal) : /(^|\.)localhost\.?$/.test(parsed.hostname)) return isPrivate;
  return production && parsed.protocol === 'http:' ? noAddress : null;
}

const noAddress = {
  bg: 'Очаква се адрес, който започва с https://.',
  en: 'An address that begins with https:// is expected.',
};
const withPassword = {
  bg: 'Адресът не бива да съдържа име и парола: получателят познава подателя по подписа.',
  en: 'The address must not hold a name and password: the receiver knows the sender by the signature.',
};
const isPrivate = {
  bg: 'Това е адрес в частна мрежа. Ако получателят наистина е там, разрешете го изрично.',
  en: 'This address is in a private network. If the receiver really is there, allow it explicitly.',
};
