import type { Page } from '@playwright/test';

/** Text that its own box hides, at whatever letters and width the page has now: WCAG 1.4.4, 1.4.10, 1.4.12. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hides = /hidden|clip/;
    const isCut = (one: HTMLElement): boolean => {
      const style = getComputedStyle(one);
      // A line that ends in “…” is whole in the sheet or page that it opens; what only a screen reader is to find, is hidden.
      const endsInDots = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      if (endsInDots || style.clipPath !== 'none' || !one.innerText?.trim()) return false;
      const wide = hides.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
      const high = hides.test(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
      return one.checkVisibility() && one.clientWidth > 1 && (wide || high);
    };
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter(isCut)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}: ${one.innerText.slice(0, 40)}`);
  });

/** What scrolls inside the page and has nothing that the keyboard could scroll it by. */
export const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        const scrolls =
          (/auto|scroll/.test(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
          (/auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight + 1);
        const focusable = 'a[href], button, input, select, textarea, [tabindex="0"]';
        return scrolls && one.checkVisibility() && !one.matches(focusable) && !one.querySelector(focusable);
      })
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`),
  );

/** Targets smaller than 24 × 24 px that stand neither in a sentence nor alone (WCAG 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LEAST = 24;
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="tab"], [tabindex="0"]',
      ),
    ].filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
    /** A label is a part of what it names: whoever hits it has hit the control. */
    const box = (one: HTMLElement): DOMRect => {
      const boxes = [one, ...((one as HTMLInputElement).labels ?? [])].map((part) =>
        part.getBoundingClientRect(),
      );
      const [left, top] = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top))];
      const [right, bottom] = [
        Math.max(...boxes.map((b) => b.right)),
        Math.max(...boxes.map((b) => b.bottom)),
      ];
      return new DOMRect(left, top, right - left, bottom - top);
    };
    const inSentence = (one: HTMLElement): boolean => {
      const around = [...(one.parentNode?.childNodes ?? [])].filter((node) => node !== one);
      const hasWords = around.some(
        (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent!),
      );
      return getComputedStyle(one).display === 'inline' && hasWords;
    };
    const isUnseen = ({ width, height, right, bottom }: DOMRect): boolean =>
      width <= 1 || height <= 1 || right <= 0 || bottom <= 0;
    const targets = all.map((one) => ({ one, at: box(one) })).filter(({ at }) => !isUnseen(at));
    const isSmall = ({ width, height }: DOMRect): boolean => width < LEAST - 0.5 || height < LEAST - 0.5;
    /** From the middle of a target to the nearest point of another. */
    const gap = (from: DOMRect, to: DOMRect): number => {
      const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
      return Math.hypot(Math.max(to.left - x, 0, x - to.right), Math.max(to.top - y, 0, y - to.bottom));
    };
    const middles = (a: DOMRect, b: DOMRect): number =>
      Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
    const isCrowded = ({ one, at }: (typeof targets)[number]): boolean =>
      targets.some(
        (other) =>
          other.one !== one &&
          !other.one.contains(one) &&
          !one.contains(other.one) &&
          (gap(at, other.at) < LEAST / 2 || (isSmall(other.at) && middles(at, other.at) < LEAST)),
      );
    return targets
      .filter((target) => isSmall(target.at) && !inSentence(target.one) && isCrowded(target))
      .map(({ one, at }) => {
        const name = one.getAttribute('aria-label') ?? (one.textContent?.trim() || one.className);
        return `${one.tagName.toLowerCase()} “${name.slice(0, 40)}” ${at.width.toFixed(0)} × ${at.height.toFixed(0)}`;
      });
  });

/** What still moves, and for how many milliseconds. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter((one) => Number(one.effect?.getComputedTiming().duration) > 1)
      .map((one) => {
        const target = (one.effect as KeyframeEffect).target as HTMLElement;
        return `${target.tagName.toLowerCase()}.${target.className}: ${one.effect?.getComputedTiming().duration}`;
      }),
  );

/** What has the focus and does not show it by an outline, the one sign that forced colours leave. */
export const unseenFocus = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shows = (one: Element | null): boolean => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    };
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
    );
    return [...all]
      .filter((one) => {
        one.focus({ focusVisible: true } as FocusOptions);
        if (document.activeElement !== one) return false;
        // A choice may show it on the box or words around it.
        return ![one, one.parentElement, one.closest('label'), one.nextElementSibling].some(shows);
      })
      .map(
        (one) =>
          `${one.tagName.toLowerCase()} “${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}” ${one.className}`,
      );
  });

/** The spacing of WCAG 1.4.12 on every text, or what the page has itself again. */
export const spaceText = (page: Page, on: boolean): Promise<void> =>
  page.evaluate((spaced) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-bottom: 2em !important }`,
    );
    document.adoptedStyleSheets = spaced
      ? [...document.adoptedStyleSheets, sheet]
      : document.adoptedStyleSheets.slice(0, -1);
  }, on);
