import { isDatabaseAway } from './problems.js';

describe('a database that is away', () => {
  // What pg and pg-pool say when a server is killed or restarted under them.
  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
  ])('is recognised by “%s”', (message) => {
    expect(isDatabaseAway(new Error('query failed', { cause: new Error(message) }))).toBe(true);
  });

  it('is not what a broken rule of the database says', () => {
    expect(isDatabaseAway(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBe(false);
  });
});
