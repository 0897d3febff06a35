import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { pagePolicy } from '../page-policy.js';
import { readerLanguage } from '../reader-language.js';

// The few lines of style stand in the page itself: whatever else were asked for is more load.
const STYLE = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:18px/1.5 system-ui,sans-serif;background:light-dark(#f6f7f9,#14181f);color:light-dark(#1c2430,#e8ecf2)}main{max-width:30rem;padding:2rem}h1{margin:0 0 1rem;font-size:1.75rem;line-height:1.25}a{display:inline-block;margin-top:.5rem;padding:.75rem 1.25rem;border-radius:.5rem;background:light-dark(#1d4f91,#9cc3f5);color:light-dark(#fff,#10203a);text-decoration:none;font-weight:600}a:focus-visible{outline:3px solid currentcolor;outline-offset:3px}`;

const WORDS = {
  bg: {
    title: 'Много хора са тук в момента',
    said: 'Страницата не може да се отвори веднага. Вашите часове и заявки са запазени. Опитайте отново след няколко секунди.',
    again: 'Опитайте отново',
  },
  en: {
    title: 'Many people are here right now',
    said: 'The page cannot be opened at once. Your times and requests are safe. Please try again in a few seconds.',
    again: 'Try again',
  },
};

const page = (language: keyof typeof WORDS): string => {
  const { title, said, again } = WORDS[language];
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style>` +
    `</head><body><main><h1>${title}</h1><p>${said}</p><a href="">${again}</a></main></body></html>`
  );
};

/** What a browser shows in place of a page that there is no place for: nothing of it is asked for separately. */
export function makeBusyPage(publicUrl: string): (request: FastifyRequest, reply: FastifyReply) => void {
  const pages = { bg: page('bg'), en: page('en') };
  const policy = pagePolicy(publicUrl, `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`);
  return (request, reply) => {
    const language = readerLanguage(request);
    void reply
      .status(503)
      .headers({
        'retry-after': '5',
        'content-security-policy': policy,
        'content-language': language,
        'cache-control': 'no-store',
      })
      .type('text/html; charset=utf-8')
      .send(pages[language]);
  };
}
