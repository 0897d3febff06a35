interface Call {
  number: number;
  calls: number;
}

/** What was called, or called again, since the screen looked last. What hung there when it was switched on is not new. */
export function newCalls<T extends Call>(before: readonly Call[] | null, now: readonly T[]): T[] {
  if (before === null) return [];
  return now.filter(
    ({ number, calls }) => !before.some((old) => old.number === number && old.calls === calls),
  );
}
