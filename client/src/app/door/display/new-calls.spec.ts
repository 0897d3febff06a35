import { newCalls } from './new-calls';

const call = (number: number, calls = 1) => ({ number, calls });

it('tells what was called since, and what was called again', () => {
  expect(newCalls([call(3)], [call(4), call(3)])).toEqual([call(4)]);
  expect(newCalls([call(3)], [call(3, 2)])).toEqual([call(3, 2)]);
  expect(newCalls([], [call(3)])).toEqual([call(3)]);
});

it('does not tell what hung there when the screen was switched on, nor what is taken down', () => {
  expect(newCalls(null, [call(3)])).toEqual([]);
  expect(newCalls([call(3), call(4)], [call(3)])).toEqual([]);
});
