import { holdsWords } from './holds-words';

it('finds text that holds every word, in any order and case', () => {
  expect(holdsWords('Главен архитект, арх. Стоянов', 'СТОЯНОВ главен')).toBe(true);
  expect(holdsWords('Главен архитект', 'главен кмет')).toBe(false);
  expect(holdsWords('Главен архитект', undefined)).toBe(true);
  expect(holdsWords('Главен архитект', '  ')).toBe(true);
});
