import { readFile } from 'node:fs/promises';
import { contractBreaks } from './contract-breaks.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- each case changes the real document in one place */
type Change = (document: any) => unknown;

/** A few operations with all that they refer to: the whole takes long, and shows no more. */
function partOf(document: any) {
  const operations = ['/api/v1/meetings', '/api/v1/meetings/{id}/cancel', '/api/v1/groups'];
  const paths = Object.fromEntries(operations.map((path) => [path, document.paths[path]]));
  const part = { ...document, paths, components: { schemas: {}, responses: document.components.responses } };
  for (let size = -1; size !== Object.keys(part.components.schemas).length;) {
    size = Object.keys(part.components.schemas).length;
    for (const [, name] of JSON.stringify(part).matchAll(/#\/components\/schemas\/(\w+)/g))
      part.components.schemas[name!] = document.components.schemas[name!];
  }
  return part;
}

describe('A change of the interface', () => {
  let served: string;
  beforeAll(async () => {
    served = JSON.stringify(partOf(JSON.parse(await readFile('libs/contract/openapi.json', 'utf8'))));
  });
  const breaksOf = (change: Change): string[] => {
    const changed = JSON.parse(served) as Record<string, unknown>;
    change(changed);
    return contractBreaks(JSON.parse(served) as Record<string, unknown>, changed);
  };

  it.each<[string, Change]>([
    ['an operation is gone', (d) => delete d.paths['/api/v1/meetings/{id}/cancel']],
    ['an answer lost a field', (d) => delete d.components.schemas.Meeting.properties.reference],
    ['a field became a number', (d) => (d.components.schemas.Meeting.properties.reference.type = 'number')],
    [
      'a field that may be null now',
      (d) => (d.components.schemas.Meeting.properties.reference.type = ['string', 'null']),
    ],
    [
      'a body must have one field more',
      (d) => d.components.schemas.RequestMeetingBody.required.push('phone'),
    ],
    [
      'a query must have a parameter',
      (d) =>
        d.paths['/api/v1/groups'].get.parameters.push({
          name: 'town',
          in: 'query',
          required: true,
          schema: { type: 'string' },
        }),
    ],
    [
      'a value that may no longer be sent',
      (d) => d.components.schemas.RequestMeetingBody.properties.mode.enum.pop(),
    ],
  ])('breaks programs: %s', (_, change) => {
    expect(breaksOf(change)).not.toEqual([]);
  });

  it.each<[string, Change]>([
    ['nothing', () => undefined],
    ['an operation more', (d) => (d.paths['/api/v1/towns'] = d.paths['/api/v1/groups'])],
    [
      'an answer has a field more',
      (d) => (d.components.schemas.Meeting.properties.colour = { type: 'string' }),
    ],
    [
      'a body may have a field more',
      (d) => (d.components.schemas.RequestMeetingBody.properties.colour = { type: 'string' }),
    ],
    ['an answer may name one more of a list', (d) => d.components.schemas.MeetingStatus.enum.push('later')],
    ['a code more', (d) => (d.paths['/api/v1/groups'].get.responses['429'] = { description: 'too many' })],
    ['other words', (d) => (d.paths['/api/v1/groups'].get.summary = 'Whom one can meet')],
  ])('breaks nobody: %s', (_, change) => {
    expect(breaksOf(change)).toEqual([]);
  });
});
