import Handlebars from 'handlebars';
import type { CaughtMail } from './caught-mail.js';

const frame = (title: string, body: string): string => `<!doctype html>
<html lang="bg"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/dev/mail/style.css"></head><body><main>${body}</main></body></html>`;

const listPage = Handlebars.compile(
  frame(
    'Уловена поща',
    `<h1>Уловена поща</h1>
<p class="muted">Тази поща не е изпратена никому: <code>SMTP_URL</code> не е зададен.</p>
<form><label for="to">До</label> <input id="to" name="to" value="{{to}}"> <button>Покажете</button>
{{#if to}}<a href="/dev/mail">Всички</a>{{/if}}</form>
{{#if mails}}<ol>{{#each mails}}<li><a href="/dev/mail/{{id}}">{{subject}}</a>
<span class="muted">до {{to}} · <time datetime="{{date}}">{{date}}</time>{{#if ics}} · с покана{{/if}}</span></li>{{/each}}</ol>
{{#if more}}<p class="muted">По-старите {{more}} не са показани.</p>{{/if}}
{{else}}<p>Още няма писма. Заявете среща и се върнете тук.</p>{{/if}}`,
  ),
);

const mailPage = Handlebars.compile(
  frame(
    '{{mail.subject}}',
    `<p><a href="/dev/mail">‹ Уловена поща</a></p><h1>{{mail.subject}}</h1>
<dl><dt>До</dt><dd><a href="/dev/mail?to={{mail.to}}">{{mail.to}}</a></dd><dt>От</dt><dd>{{mail.from}}</dd>
<dt>Дата</dt><dd>{{mail.date}}</dd><dt>Message-ID</dt><dd>{{mail.messageId}}</dd>
{{#if mail.eventId}}<dt>Събитие</dt><dd>{{mail.eventId}}</dd>{{/if}}</dl>
{{#if mail.links}}<h2>Връзки</h2><ul>{{#each mail.links}}<li><a href="{{this}}">{{this}}</a></li>{{/each}}</ul>{{/if}}
{{#if mail.html}}<h2>HTML</h2><iframe src="/dev/mail/{{mail.id}}/html" sandbox title="Писмото като HTML"></iframe>{{/if}}
<h2>Текст</h2><pre>{{mail.text}}</pre>
{{#if mail.ics}}<h2>Календар</h2><pre>{{mail.ics}}</pre>{{/if}}
<h2>Заглавия</h2><pre>{{headers}}</pre>
<p><a href="/dev/mail/{{mail.id}}/raw">Изходният текст</a></p>`,
  ),
);

const PAGE = 200;

export function mailListPage(mails: CaughtMail[], to: string): string {
  return listPage({ mails: mails.slice(0, PAGE), more: Math.max(0, mails.length - PAGE), to });
}

export function oneMailPage(mail: CaughtMail, raw: Buffer): string {
  return mailPage({ mail, headers: raw.toString('utf8').split(/\r?\n\r?\n/, 1)[0] });
}

export const notFoundPage = frame(
  'Няма такова писмо',
  '<h1>Няма такова писмо</h1><p><a href="/dev/mail">Уловена поща</a></p>',
);

export const style = `body{margin:0;background:#FBFAF7;color:#1B2430;font:16px/1.5 'Sofia Sans Variable',system-ui,sans-serif}
main{max-width:760px;margin:0 auto;padding:24px 20px 80px}h1{font-size:28px;line-height:1.2}h2{font-size:18px;margin:28px 0 8px}
a{color:#0E5A54;text-underline-offset:3px}.muted{color:#55606E}ol,ul{list-style:none;padding:0}li{margin:12px 0}
li .muted{display:block;font-size:15px}input,button{font:inherit;min-height:44px;padding:0 12px;border:1px solid #7F8896;border-radius:6px}
button{background:#0E5A54;color:#fff;border-color:#0E5A54}:focus-visible{outline:3px solid #C2410C;outline-offset:2px}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px}dt{color:#55606E}dd{margin:0;overflow-wrap:anywhere}
li a{overflow-wrap:anywhere}pre{background:#fff;padding:16px;border:1px solid #7F889640;border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
iframe{width:100%;height:900px;border:1px solid #7F889640;border-radius:6px;background:#fff}`;
