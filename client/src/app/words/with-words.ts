import { inject } from '@angular/core';
import { Language } from './language';
import type { Part } from './languages';

/** For routes: a part is there when both its code and its words are. */
export async function withWords<Loaded>(part: Part, load: () => Promise<Loaded>): Promise<Loaded> {
  const words = inject(Language).need(part);
  const loaded = await load();
  await words;
  return loaded;
}
