/**
 * Builds the HTML of every e-mail from its MJML: `npm run build:mail`, with `--check` only compares. The result is
 * committed, so that neither a running product nor its build needs MJML.
 */
import console from 'node:console';
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { URL } from 'node:url';
import mjml2html from 'mjml';

const FOLDER = new URL('../src/notifications/templates/', import.meta.url);
const [from, to] = ['layout.mjml', 'layout.html.hbs'].map((name) => new URL(name, FOLDER));

// No fonts: mail loads nothing from elsewhere. No validation: Handlebars is no colour. No minifier: Outlook's comments.
const { html, errors } = await mjml2html(await readFile(from, 'utf8'), {
  fonts: {},
  validationLevel: 'skip',
  keepComments: false,
  minify: false,
  beautify: false,
});
if (errors?.length) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
const built =
  html
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean)
    .join('\n') + '\n';

if (!process.argv.includes('--check')) await writeFile(to, built);
else if ((await readFile(to, 'utf8')) !== built) {
  console.error('layout.html.hbs is not what layout.mjml says: run `npm run build:mail`.');
  process.exitCode = 1;
}
