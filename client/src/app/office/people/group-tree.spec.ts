import type { OfficeGroup } from 'contract/models';
import { groupRows, possibleParents, reordered } from './group-tree';

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

  it('numbers the siblings anew when one moves, and says only what changes', () => {
    expect(reordered(rowOf('Б'), -1)).toEqual([{ id: 'А', order: 1 }]);
    expect(reordered(rowOf('А2'), 1)).toEqual([
      { id: 'А1', order: 0 },
      { id: 'А2', order: 1 },
    ]);
  });

  it('leaves the first where it is when it is moved up', () => {
    expect(reordered(rowOf('А'), -1)).toEqual([]);
  });
});
