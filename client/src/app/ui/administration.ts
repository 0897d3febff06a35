import { Injectable, signal } from '@angular/core';

/** Whose pages these are, and in which time zone its hours are; filled in once the server has said so. */
@Injectable({ providedIn: 'root' })
export class Administration {
  /** Empty until known. */
  readonly name = signal('');
  readonly zone = signal('Europe/Sofia');
  /** Whether it lets citizens look up how a document stands. */
  readonly documentStatus = signal(false);
  /** The button by which staff log in at its own provider; null where there is none. */
  readonly staffSignOn = signal<string | null>(null);
  /** Null where it has none of its own. */
  readonly logo = signal<{ url: string; text: string } | null>(null);
}
