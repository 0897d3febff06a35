import type { GroupNode, GroupSchedule, PublicSchedule } from 'contract/models';
import { sectionsOf } from './tree';

const schedule = (id: string) => ({ id, title: id }) as GroupSchedule & PublicSchedule;
const group = (id: string, schedules: GroupSchedule[], children: GroupNode[] = []): GroupNode =>
  ({ id, name: id, schedules, children }) as GroupNode;

describe('the sections of the start page', () => {
  const mayor = schedule('mayor');
  const architect = schedule('architect');
  const desk = schedule('desk');
  const tree = [
    group('leaders', [mayor], [group('deputies', [])]),
    group('building', [], [group('plans', [architect])]),
  ];

  it('keep the order of the tree and say how deep each group lies', () => {
    const sections = sectionsOf(tree, [mayor, architect], 'Other');
    expect(sections.map(({ id, depth }) => [id, depth])).toEqual([
      ['leaders', 0],
      ['building', 0],
      ['plans', 1],
    ]);
  });

  it('leave out groups in which nobody was found', () => {
    expect(sectionsOf(tree, [mayor], 'Other').map(({ id }) => id)).toEqual(['leaders']);
  });

  it('end with those that are in no group', () => {
    expect(sectionsOf(tree, [mayor, desk], 'Other').at(-1)).toEqual({
      id: 'others',
      name: 'Other',
      depth: 0,
      schedules: [desk],
    });
  });
});
