/** Lets a mapping name a class whose constructor is private: the ORM never calls it on load. */
export const mapped = <T extends object>(type: { prototype: T }) =>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the ORM's own constructor type
  type as unknown as new (...args: any[]) => T;
