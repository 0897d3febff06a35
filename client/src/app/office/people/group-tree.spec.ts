import type { OfficeGroup } from 'contract/models';
import { dropAt, groupRows, placed, possibleParents, stepTo, withoutBranch } from './group-tree';

const group = (id: string, parentId: string | null = null, order = 0): OfficeGroup => ({
  id,
  name: id,
  parentId,
  order,
});
const groups = [group('Б'), group('А'), group('А1', 'А', 1), group('А2', 'А', 0), group('А21', 'А2')];
const rowOf = (id: string) => groupRows(groups).find((row) => row.group.id === id)!;

describe('the tree of groups', () => {
  it('lists children below their parent, each level by order and then by name', () => {
    expect(groupRows(groups).map((row) => [row.group.id, row.depth])).toEqual([
      ['А', 0],
      ['А2', 1],
      ['А21', 2],
      ['А1', 1],
      ['Б', 0],
    ]);
  });

  it('lets a group be put under any but itself and what is below it', () => {
    expect(possibleParents(groups, group('А')).map(({ id }) => id)).toEqual(['Б']);
    expect(possibleParents(groups, group('А21', 'А2')).map(({ id }) => id)).toEqual(['А', 'А2', 'А1', 'Б']);
  });

  const step = (id: string, way: 'up' | 'down' | 'in' | 'out') => stepTo(groupRows(groups), rowOf(id), way);

  it('steps past a sibling, into the one above, and out behind the parent', () => {
    expect(step('Б', 'up')).toEqual({ parentId: null, before: 'А' });
    expect(step('А2', 'down')).toEqual({ parentId: 'А', before: null });
    expect(step('А1', 'in')).toEqual({ parentId: 'А2', before: null });
    expect(step('А1', 'out')).toEqual({ parentId: null, before: 'Б' });
    expect(step('А21', 'out')).toEqual({ parentId: 'А', before: 'А1' });
  });

  it('goes nowhere where there is no way', () => {
    expect(step('А', 'up')).toBeNull();
    expect(step('Б', 'down')).toBeNull();
    expect(step('А', 'in')).toBeNull();
    expect(step('Б', 'out')).toBeNull();
  });

  it('takes a group that is let go as deep as it is held, and as deep as its neighbours allow', () => {
    const others = withoutBranch(groupRows(groups), 'Б');
    expect(dropAt(others, 0, 0)).toEqual({ parentId: null, before: 'А' });
    expect(dropAt(others, 0, 3)).toEqual({ parentId: null, before: 'А' });
    // Between А and А2 there is no place at the top.
    expect(dropAt(others, 1, 0)).toEqual({ parentId: 'А', before: 'А2' });
    expect(dropAt(others, 2, 2)).toEqual({ parentId: 'А2', before: 'А21' });
    expect(dropAt(others, 4, 0)).toEqual({ parentId: null, before: null });
    expect(dropAt(others, 4, 1)).toEqual({ parentId: 'А', before: null });
    expect(dropAt(others, 4, 9)).toEqual({ parentId: 'А1', before: null });
  });

  it('takes along what is below', () => {
    expect(withoutBranch(groupRows(groups), 'А').map(({ group }) => group.id)).toEqual(['Б']);
  });

  it('stands where it was put', () => {
    const moved = placed(groups, 'Б', { parentId: 'А', before: 'А1' });
    expect(groupRows(moved).map((row) => [row.group.id, row.depth])).toEqual([
      ['А', 0],
      ['А2', 1],
      ['А21', 2],
      ['Б', 1],
      ['А1', 1],
    ]);
  });
});
