import { everyPage } from './every-page';

it('reads a list to its end, page after page', async () => {
  const pages: Record<string, { items: number[]; nextCursor: string | null }> = {
    first: { items: [1, 2], nextCursor: 'second' },
    second: { items: [3], nextCursor: null },
  };
  const asked: unknown[] = [];
  const all = await everyPage(async (page) => {
    asked.push(page);
    return pages[page.cursor ?? 'first']!;
  });
  expect(all).toEqual([1, 2, 3]);
  expect(asked).toEqual([{ limit: 200 }, { limit: 200, cursor: 'second' }]);
});
