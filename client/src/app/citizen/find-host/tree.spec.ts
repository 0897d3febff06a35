import type { GroupNode, GroupSchedule, PublicSchedule } from 'contract/models';
import { beginning } from './gradually';
import { inOrder, placesOf, sectionsOf } from './tree';

const schedule = (id: string) => ({ id, title: id }) as GroupSchedule & PublicSchedule;
const group = (id: string, schedules: GroupSchedule[], children: GroupNode[] = []): GroupNode =>
  ({ id, name: id, schedules, children }) as GroupNode;

describe('the sections of the start page', () => {
  it('are drawn from their beginning, with the groups above', () => {
    const section = (id: string, schedules: string[]) => ({ id, name: id, depth: 0, schedules });
    const whole = [section('leaders', []), section('deputies', ['a', 'b']), section('plans', ['c', 'd'])];
    expect(beginning(whole, 3)).toEqual([whole[0], whole[1], section('plans', ['c'])]);
    expect(beginning(whole, 2)).toEqual([whole[0], whole[1]]);
    expect(beginning(whole, Infinity)).toEqual(whole);
    expect(beginning([], 3)).toEqual([]);
    expect(beginning(undefined, 3)).toBeUndefined();
  });

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

  it('show a schedule in each of its groups, as it was found', () => {
    const found = { ...mayor, nextFree: '2026-12-07T09:00:00+02:00' };
    const both = [group('leaders', [mayor]), group('council', [mayor])];
    expect(sectionsOf(both, [found], 'Other').map(({ schedules }) => schedules)).toEqual([[found], [found]]);
  });
});

describe('the places to choose from', () => {
  const at = (place: string | null, ...villages: string[]) => ({
    place,
    reception: villages.map((village) => ({ place: village, windows: [], breaks: [] })),
  });

  it('are each there once and in order, villages too', () => {
    const places = placesOf([at('стая 20'), at('стая 3', 'с. Атолово'), at(null), at('стая 20')]);
    expect(inOrder(places)).toEqual(['с. Атолово', 'стая 3', 'стая 20']);
  });
});
