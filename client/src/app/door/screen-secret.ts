export type ScreenKind = 'kiosk' | 'display';

const SECRET = /^#([\w-]{43})$/;

/**
 * What connects this device. It came behind “#” in the link, and moves out of the address bar, where everybody who stands
 * before the screen could read it, into this browser's storage.
 */
export class ScreenSecret {
  readonly value: string | null;

  constructor(kind: ScreenKind) {
    const keptAs = `screen-${kind}`;
    const given = SECRET.exec(location.hash)?.[1];
    if (given) {
      localStorage.setItem(keptAs, given);
      history.replaceState(history.state, '', location.pathname);
    }
    this.value = localStorage.getItem(keptAs);
    // Another link pasted into the same tab changes no more than what stands behind “#”.
    addEventListener('hashchange', () => location.reload());
  }
}
