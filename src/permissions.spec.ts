import { readFileSync } from 'node:fs';
import { permissions } from './permissions.js';

const { paths } = JSON.parse(
  readFileSync(new URL('../libs/contract/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, Record<string, { operationId: string }>> };

// A style sheet, not an operation for programs.
const NOT_IN_THE_DOCUMENT = ['getTheme'];

describe('the table of permissions', () => {
  it('has a row for every operation of the document, and no other', () => {
    const documented = Object.values(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(Object.keys(permissions).sort()).toEqual([...documented, ...NOT_IN_THE_DOCUMENT].sort());
  });
});
