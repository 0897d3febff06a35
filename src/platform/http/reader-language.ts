import type { FastifyRequest } from 'fastify';
import type { Language } from '../../../libs/domain/domain-error.js';

/** Bulgarian unless the reader's first known language in Accept-Language (RFC 9110 §12.5.4) is English. */
export function readerLanguage(request: Pick<FastifyRequest, 'headers'>): Language {
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.trim().split(';');
      const q = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { language: tag?.slice(0, 2).toLowerCase(), q: q ? Number(q.slice(2)) : 1 };
    })
    .filter(({ language, q }) => (language === 'bg' || language === 'en') && q > 0)
    .sort((a, b) => b.q - a.q);
  return (wanted[0]?.language as Language | undefined) ?? 'bg';
}
