import { computed, effect, untracked } from '@angular/core';

/** Acts each time that what was known becomes something else; not when it becomes known. In an injection context. */
export function whenChanged<T>(what: () => T | undefined | null, act: () => void): void {
  const value = computed(what);
  let before = untracked(value);
  effect(() => {
    const now = value();
    const changed = before != null && now != null && now !== before;
    before = now ?? before;
    if (changed) untracked(act);
  });
}
