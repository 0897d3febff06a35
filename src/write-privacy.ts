/** `npm run privacy`: writes `docs/privacy.md` from `personal-data.ts`, or with `--check` says that it is not so. */
import { readFileSync, writeFileSync } from 'node:fs';
import { privacyPage } from './privacy-page.js';

const file = 'docs/privacy.md';
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== privacyPage()) {
    console.error(`${file} is not what src/personal-data.ts says: npm run privacy`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, privacyPage());
}
