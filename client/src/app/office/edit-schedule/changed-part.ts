/** The fields of `now` that are not as they were: what another has changed meanwhile in the others stays theirs. */
export function changedPart<T extends object>(now: T, before: T): Partial<T> {
  const same = (field: keyof T): boolean => JSON.stringify(now[field]) === JSON.stringify(before[field]);
  return Object.fromEntries(Object.entries(now).filter(([field]) => !same(field as keyof T))) as Partial<T>;
}
