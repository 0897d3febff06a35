import type { GroupSchedule } from 'contract/models/group-schedule';
import { freeTimes } from './free-times';
import { node } from './node';
import { type Group, Portal } from './read';
import { style } from './style';
import { shortly } from './when';
import { type Language, words } from './words';

// Where the script came from is where the portal is. Known only while the script runs for the first time.
const ownAddress = (document.currentScript as HTMLScriptElement | null)?.src;
const QUIETLY_MS = 300;
// Not a style element: the page that holds us may forbid those (Content-Security-Policy).
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);

/**
 * `<priemno-vreme>`: whom one can see and when, on any page; booking goes on in the portal. Attributes, all optional:
 * `group` and `schedule` (ids) narrow it, `lang` is `bg` or `en` (or that of the page), `theme` is `light`, `dark` or
 * `auto`, as the reader has it (or that of the page), `heading-level` from 2 to 5 fits it into the page, `portal` is the portal's address where the
 * script is kept elsewhere. Custom properties: `--priemno-accent`, `--priemno-ink`, `--priemno-background`,
 * `--priemno-font`, `--priemno-corner`. What stands inside is shown until it has loaded.
 */
class PriemnoVreme extends HTMLElement {
  static readonly observedAttributes = ['group', 'schedule', 'lang', 'heading-level', 'portal'];
  private readonly root = this.attachShadow({ mode: 'open' });
  private asked = 0;

  connectedCallback(): void {
    this.root.adoptedStyleSheets = [sheet];
    void this.show();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.show();
  }

  private get language(): Language {
    const said = this.closest('[lang]')?.getAttribute('lang') ?? '';
    return said.toLowerCase().startsWith('en') ? 'en' : 'bg';
  }

  private heading(below: number, text: string, attributes = {}): HTMLElement {
    const level = Math.min(Math.max(Number(this.getAttribute('heading-level')) || 2, 2), 5) + below;
    return node(`h${Math.min(level, 6)}` as 'h2', attributes, text);
  }

  private async show(): Promise<void> {
    const turn = ++this.asked;
    const say = words[this.language];
    const portal = new Portal(addressOf(this.getAttribute('portal') ?? ownAddress), this.language);
    const waiting = setTimeout(() => {
      if (turn === this.asked) this.put(node('slot'), node('p', { class: 'muted' }, say.loading));
    }, QUIETLY_MS);
    if (this.root.childNodes.length === 0) this.put(node('slot'));
    try {
      const wanted = { group: this.getAttribute('group'), schedule: this.getAttribute('schedule') };
      const groups = await portal.groups(wanted);
      if (turn === this.asked) this.put(...this.found(groups, portal));
    } catch {
      // The page that holds us has its own business: what went wrong is said here and nowhere else.
      if (turn === this.asked) this.put(...this.failed(portal, () => void this.show()));
    } finally {
      clearTimeout(waiting);
    }
  }

  private put(...inside: Node[]): void {
    const title = this.heading(0, words[this.language].title, { id: 'title', class: 'title' });
    this.root.replaceChildren(
      node('section', { 'aria-labelledby': 'title', lang: this.language }, title, ...inside),
    );
  }

  private found(groups: Group[], portal: Portal): Node[] {
    const say = words[this.language];
    if (groups.length === 0) return [node('p', { class: 'muted' }, say.nobody), this.onward(portal)];
    return groups.flatMap(({ name, schedules }) => [
      this.heading(1, name || say.otherGroup),
      node('ul', {}, ...schedules.map((one) => node('li', { class: 'whom' }, this.row(one, portal)))),
    ]);
  }

  private row(schedule: GroupSchedule, portal: Portal): HTMLElement {
    const { title, host, place, nextFree, receptionWords } = schedule;
    const who = [host.name === title ? null : host.name, place].filter(Boolean).join(' · ');
    const inside = node('div', { class: 'inside' }, node('p', { class: 'muted' }, receptionWords));
    const row = node(
      'details',
      {},
      node(
        'summary',
        {},
        node('span', { class: 'name' }, node('b', {}, title), node('span', {}, who)),
        node('span', { class: nextFree ? 'next' : 'next none' }, this.next(schedule)),
      ),
      inside,
    );
    const times = node('div', { 'aria-live': 'polite' });
    inside.append(times);
    row.addEventListener('toggle', () => {
      if (row.open && times.childNodes.length === 0) void this.fill(times, schedule, portal);
    });
    return row;
  }

  private next({ nextFree, nextOpens }: GroupSchedule): string {
    const say = words[this.language];
    if (nextFree) return shortly(nextFree, this.language);
    return nextOpens ? say.opens(shortly(nextOpens.opensAt, this.language)) : say.none;
  }

  private async fill(times: HTMLElement, schedule: GroupSchedule, portal: Portal): Promise<void> {
    const say = words[this.language];
    times.replaceChildren(node('p', { class: 'muted' }, say.loading));
    try {
      times.replaceChildren(...(await freeTimes(portal, schedule, say, this.language)));
    } catch {
      times.replaceChildren(
        ...this.failed(portal, () => void this.fill(times, schedule, portal), schedule.id),
      );
    }
  }

  private failed(portal: Portal, again: () => void, scheduleId?: string): Node[] {
    const say = words[this.language];
    const button = node('button', { type: 'button' }, say.again);
    button.addEventListener('click', again);
    return [node('p', { role: 'alert' }, say.failed), button, node('br'), this.onward(portal, scheduleId)];
  }

  private onward(portal: Portal, scheduleId?: string): HTMLElement {
    const { toPortal } = words[this.language];
    return node('a', { href: portal.page(scheduleId), class: 'on' }, toPortal);
  }
}

/** @returns the address of the folder, ending in a slash */
function addressOf(given: string | undefined): string {
  return new URL('.', new URL(given ?? '/', document.baseURI)).href;
}

// A page may hold the script twice.
if (!customElements.get('priemno-vreme')) customElements.define('priemno-vreme', PriemnoVreme);
