import { expect, type Page, test } from './test.js';
import { expectAccessible, expectAccessibleInDark, expectNoSidewaysScroll, logIn, settled } from './kit.js';

interface Group {
  id: string;
  name: string;
  parentId: string | null;
}

const groupsOf = async (page: Page): Promise<Group[]> =>
  (await (await page.request.get('/api/v1/office/groups?limit=200')).json()).items;

test('groups are put in order by hand and by keyboard, and go back where the server refuses', async ({
  page,
}) => {
  await logIn(page, 'admin@rozovets.example');
  const stamp = Date.now();
  const make = async (name: string, order: number) => {
    const made = await page.request.post('/api/v1/office/groups', { data: { name, order } });
    expect(made.status()).toBe(201);
    return `${name}`;
  };
  // After all that are there already, whatever their order.
  const [a, b, c] = [
    await make(`А ${stamp}`, 900_001),
    await make(`Б ${stamp}`, 900_002),
    await make(`В ${stamp}`, 900_003),
  ];
  await page.goto('/office/people?part=groups');
  await settled(page);
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  const grip = (name: string) => page.getByRole('button', { name: `Хванете и преместете: ${name}` });
  const said = page.getByRole('status').filter({ hasText: 'вече' });
  await expectAccessible(page);
  await expectAccessibleInDark(page);
  await page.emulateMedia({ colorScheme: 'light' });

  // By keyboard: into the one above, and the focus stays with the group.
  await grip(b).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText(`„${b}“ е вече в „${a}“, 1 от 1.`);
  await expect(grip(b)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(said).toContainText(`„${b}“ е вече най-горе`);
  await page.getByRole('button', { name: `Нагоре: ${b}` }).click();
  await expect(said).toContainText(`„${b}“ е вече най-горе`);
  await expect
    .poll(async () =>
      (await groupsOf(page)).map(({ name }) => name).filter((name) => name.endsWith(String(stamp))),
    )
    .toEqual([b, a, c]);

  // By hand: the last one to the place of the second, and to the right: below the first of the three.
  const [from, to] = [(await grip(c).boundingBox())!, (await row(a).boundingBox())!];
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 16, from.y + 4, { steps: 4 });
  await page.mouse.move(from.x + 34, to.y + to.height / 2, { steps: 12 });
  await page.mouse.up();
  await expect(said).toHaveText(`„${c}“ е вече в „${b}“, 1 от 1.`);
  const now = await groupsOf(page);
  const parent = now.find(({ name }) => name === b)!;
  expect(now.find(({ name }) => name === c)!.parentId).toBe(parent.id);
  await page.reload();
  await settled(page);
  await expect(page.getByRole('listitem').filter({ hasText: String(stamp) })).toContainText([b, c, a]);

  // Refused: another administrator has removed it meanwhile.
  const gone = now.find(({ name }) => name === a)!;
  expect((await page.request.delete(`/api/v1/office/groups/${gone.id}`)).status()).toBe(204);
  await page.getByRole('button', { name: `Нагоре: ${a}` }).click();
  await expect(page.locator('app-groups').getByRole('alert')).not.toBeEmpty();
  await expect(row(a)).toHaveCount(0);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});
