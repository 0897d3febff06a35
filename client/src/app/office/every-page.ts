interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

/** As many as one call may bring. */
const LIMIT = 200;

/** The whole of a list that is short by nature (hosts, groups, waiting requests), page after page. */
export async function everyPage<T>(
  fetch: (page: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetch({ limit: LIMIT, ...(cursor ? { cursor } : {}) });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return all;
}
