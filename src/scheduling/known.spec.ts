import { openReception, type Reception } from '../../test/kit/reception.js';

describe('something that does not exist', () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception();
  });
  afterAll(() => reception.product.close());

  it.each([
    ['PATCH', '/office/hosts/ID'],
    ['PATCH', '/office/groups/ID'],
    ['PATCH', '/office/schedules/ID'],
    ['POST', '/office/schedules/ID/exceptions'],
    ['PATCH', '/office/staff/ID'],
  ] as const)('is not found by %s %s, whatever is sent', async (method, path) => {
    const { admin } = reception;
    const url = path.replace('ID', '01930000-0000-7000-8000-000000000000');
    const send = method === 'PATCH' ? admin.patch : admin.post;
    for (const body of ['{"a":', '{"unknown":1}', '{}']) {
      expect([body, (await send(url, body)).status]).toEqual([body, 404]);
    }
  });
});
