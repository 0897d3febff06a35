import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Limit } from './attempts.js';
import { networkOf } from './network.js';

type From = Pick<FastifyRequest, 'ip'>;

// The table must not become a list of who has an account.
const blurred = (email: string): string =>
  createHash('sha256').update(email.toLowerCase()).digest('base64url');

export const logInSubject = (email: string, from: From): string =>
  `log-in ${blurred(email)} ${networkOf(from.ip)}`;

const logInOfNetwork = (from: From): Limit => ({
  subject: `log-in ${networkOf(from.ip)}`,
  most: 50,
  minutes: 15,
  waitMinutes: 5,
});

/** Wrong passwords; a success takes the first of the two back. */
export const logInLimits = (email: string, from: From): Limit[] => [
  { subject: logInSubject(email, from), most: 10, minutes: 15, waitMinutes: 5 },
  logInOfNetwork(from),
];

/** Requests that make us write to an address that a stranger may have typed. */
export const mailLimits = (email: string, from: From): Limit[] => [
  { subject: `mail ${blurred(email)} ${networkOf(from.ip)}`, most: 5, minutes: 60, waitMinutes: 15 },
  { subject: `mail ${networkOf(from.ip)}`, most: 30, minutes: 60, waitMinutes: 5 },
];

export const codeSubject = (accountId: string): string => `code ${accountId}`;

/**
 * Wrong codes of a second step, from wherever they come: only who knows the password gets as far as this, so that nobody
 * else can shut its owner out. A million codes against twenty tries an hour.
 */
export const codeLimits = (accountId: string): Limit[] => [
  { subject: codeSubject(accountId), most: 20, minutes: 60, waitMinutes: 5 },
];

/** Questions to passkeys, each of which we keep for some minutes: as many as a town hall behind one address asks. */
export const passkeyLimits = (from: From): Limit[] => [
  { subject: `passkey ${networkOf(from.ip)}`, most: 300, minutes: 15, waitMinutes: 1 },
];

/** Wrong answers of passkeys count as wrong passwords of their network do. */
export const logInByKeyLimits = (from: From): Limit[] => [logInOfNetwork(from)];

/** Ways to the provider of the administration that were begun; how often a password is tried there, it counts. */
export const signOnLimits = (from: From): Limit[] => [
  { subject: `sign-on ${networkOf(from.ip)}`, most: 300, minutes: 15, waitMinutes: 1 },
];

export const tokenSubject = (clientId: string, from: From): string =>
  `token ${blurred(clientId)} ${networkOf(from.ip)}`;

/** Wrong secrets of programs; a right one takes the first of the two back. */
export const tokenLimits = (clientId: string, from: From): Limit[] => [
  { subject: tokenSubject(clientId, from), most: 30, minutes: 15, waitMinutes: 5 },
  { subject: `token ${networkOf(from.ip)}`, most: 100, minutes: 15, waitMinutes: 5 },
];
