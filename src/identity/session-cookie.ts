import type { FastifyReply } from 'fastify';
import type { Config } from '../platform/config.js';
import { SESSION_COOKIE } from './sessions.js';

// Without Max-Age it ends with the browser: people also use the computers of a library or of the town hall.
const options = (config: Config) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: config.publicUrl.startsWith('https:'),
});

export function setSessionCookie(reply: FastifyReply, token: string, config: Config): void {
  void reply.setCookie(SESSION_COOKIE, token, options(config));
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(SESSION_COOKIE, options(config));
}
