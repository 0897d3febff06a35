import { type Fault, FAULTS } from './faults.js';
import { people } from './people.js';
import { accessCodeOf, documents } from './registry.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const style = `:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem }
button, input { font: inherit; padding: .5rem .8rem; min-height: 44px }
form { margin: .4rem 0 } label { display: block }
table { border-collapse: collapse } td, th { text-align: left; padding: .25rem .8rem .25rem 0 }
.note { opacity: .8 }
`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="bg">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/dev/akster-office/style.css">
</head>
<body><main><h1>${escaped(title)}</h1>
<p class="note">Симулатор: измислени документи и хора, за разработка и проверки.</p>
${body}
</main></body>
</html>`;

const hidden = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('');

/** Who are you, and may the other program read documents as you? `request` is what it asked with. */
export function logInPage(request: Record<string, string>): string {
  const hint = request['login_hint'] ?? '';
  const choices = people
    .map(
      ({ email, unit }) => `<form method="post">${hidden(request)}
        <button name="email" value="${escaped(email)}">${escaped(email)}, ${escaped(unit)}</button></form>`,
    )
    .join('\n');
  return page(
    'Вход в АКСТЪР ОФИС',
    `<p>„Приемно време“ иска да чете документи от ваше име: само каквото вие имате право да четете.</p>
     ${choices}
     <form method="post">${hidden(request)}
       <label>Друг служебен адрес <input name="email" type="email" required value="${escaped(hint)}"></label>
       <button>Разрешете</button></form>
     <form method="post">${hidden(request)}<button name="refuse" value="yes">Откажете</button></form>`,
  );
}

/** What it holds and how it fails just now. */
export function registerPage(fault: Fault): string {
  const choices = Object.entries(FAULTS)
    .map(
      ([kind, words]) =>
        `<form method="post" action="/dev/akster-office/faults"><button name="kind" value="${kind}"${
          kind === fault ? ' aria-current="true" disabled' : ''
        }>${words}</button></form>`,
    )
    .join('\n');
  const rows = documents
    .map((document) => {
      const { number, date, kind, subject, reach } = document;
      return `<tr><td>${number}/${date.split('-').reverse().join('.')}</td><td>${kind}</td><td>${subject}</td>
         <td>${{ everyone: 'всички', unit: 'звеното', confidential: 'кабинетът' }[reach]}</td>
         <td>${accessCodeOf(document)}</td></tr>`;
    })
    .join('\n');
  return page(
    'АКСТЪР ОФИС',
    `<h2>Сега</h2><p>${FAULTS[fault]}</p>${choices}
     <h2>Регистър</h2>
     <table><thead><tr><th>Номер</th><th>Вид</th><th>Относно</th><th>Четат</th><th>Код за достъп</th></tr></thead>
     <tbody>${rows}</tbody></table>`,
  );
}

export const wrongRequestPage = (why: string): string =>
  page('Заявката за вход не е приета', `<p>${escaped(why)}</p>`);
