import type { Words } from './bg';

type Leaves<Node, Path extends string> = Node extends string
  ? Path
  : { [Name in keyof Node & (string | number)]: Leaves<Node[Name], `${Path}.${Name}`> }[keyof Node &
      (string | number)];

/** Every sentence there is, by its path: `ui.mode.video`. A wrong one does not compile, in a template neither. */
export type Key = {
  [Part in keyof Words & string]: Leaves<Words[Part], Part>;
}[keyof Words & string];

/** Those that go with a number and have a form for one and for many. */
export type CountKey = Key extends infer Each ? (Each extends `${infer Path}.one` ? Path : never) : never;

/** What may follow a path: `Below<'ui.mode'>` is `inPerson`, `video` or `phone`. */
export type Below<Path extends string, Of extends string = Key> = Of extends `${Path}.${infer Rest}`
  ? Rest
  : never;
