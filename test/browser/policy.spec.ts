import { expect, test } from './test.js';
import { settled } from './kit.js';

/** What TypeScript's own types do not have yet. */
declare const trustedTypes: { createPolicy(name: string): unknown };

test.describe('a page of ours', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/');
    await settled(page);
  });

  test('takes no style that stands in it, and nothing from elsewhere', async ({ page, refusals }) => {
    const seen = await page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refused.push(effectiveDirective),
      );
      const style = document.createElement('style');
      style.append('h1 { display: none }');
      const button = document.createElement('button');
      button.setAttribute('style', 'display: none');
      const picture = document.createElement('img');
      picture.src = 'https://other.example/pixel.png';
      document.body.append(style, button, picture);
      await new Promise((done) => setTimeout(done, 200));
      return refused.sort();
    });
    expect(seen).toEqual(['img-src', 'style-src-attr', 'style-src-elem']);
    expect(refusals.length).toBeGreaterThanOrEqual(3);
    refusals.length = 0;
  });

  test('makes no markup, script or worker of a string', async ({ page, refusals }) => {
    const thrown = await page.evaluate(() => {
      const nameOf = (attempt: () => unknown): string => {
        try {
          attempt();
          return 'taken';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [
        nameOf(() => (document.body.innerHTML = '<img src=x onerror=alert(1)>')),
        nameOf(() => document.createElement('button').setAttribute('onclick', 'alert(1)')),
        nameOf(() => document.write('<p>')),
        nameOf(() => (document.createElement('script').src = '/embed.js')),
        nameOf(() => new Worker('/embed.js')),
        nameOf(() => document.createElement('iframe').setAttribute('srcdoc', '<p>')),
        nameOf(() => trustedTypes.createPolicy('mine')),
      ];
    });
    expect(thrown).toEqual(Array<string>(7).fill('TypeError'));
    expect(refusals.length).toBeGreaterThanOrEqual(7);
    refusals.length = 0;
  });

  test('brings another nonce each time, and is kept together with it', async ({ request }) => {
    const nonces = new Set<string>();
    for (const path of ['/', '/', '/login', '/index.html']) {
      const answer = await request.get(path);
      const [, inPage] = /<app-root ngcspnonce="([\w-]{22})">/i.exec(await answer.text()) ?? [];
      expect(answer.headers()['content-security-policy']).toContain(`style-src 'self' 'nonce-${inPage}';`);
      expect(answer.headers()['etag']).toBeUndefined();
      nonces.add(inPage!);
    }
    expect(nonces.size).toBe(4);
  });
});

test('the pages for developers keep a policy too', async ({ page }) => {
  await page.goto('/api/docs');
  await expect(page.getByRole('heading', { name: 'Приемно време' })).toBeVisible();
  await page.locator('.opblock-summary').first().click();
  await expect(page.locator('.opblock-body').first()).toBeVisible();
  await page.goto('/dev/mail');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/dev/akster-office');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
