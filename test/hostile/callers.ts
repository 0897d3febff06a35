import { signInAs } from '../kit/sign-in.js';
import { type Person, people, rights } from '../permissions/expected.js';
import type { TownOfObjects } from '../permissions/town-of-objects.js';

type Headers = Record<string, string>;

/** Who may reach a handler: whoever is refused at the door tells nothing about what is behind it. */
export class Callers {
  private constructor(
    private readonly town: TownOfObjects,
    private readonly headersOf: Partial<Record<Person, Headers>>,
  ) {}

  static async of(town: TownOfObjects): Promise<Callers> {
    const { admin, adminHeaders } = town.reception;
    const screen = async (kind: 'kiosk' | 'display'): Promise<Headers> => {
      const { body } = await admin.post('/office/screens', { name: kind, kind });
      return { authorization: `Bearer ${body.url.split('#')[1]}` };
    };
    const { cookie } = await signInAs(town.reception.product.app, {
      roles: ['host'],
      hostIds: [town.hostId],
    });
    return new Callers(town, {
      nobody: {},
      citizen: { cookie: town.citizen.cookie },
      'staff of the host': { cookie },
      administrator: adminHeaders,
      kiosk: await screen('kiosk'),
      display: await screen('display'),
    });
  }

  /** One of those who may, another one for each `turn`. */
  async mayCall(
    operationId: string,
    turn: number,
  ): Promise<{ person: Person | 'its owner'; headers: Headers }> {
    const { outcomes } = rights.find(({ operations }) => operations.includes(operationId))!;
    const able = people.filter((person, i) => outcomes[i] === 'ok' && this.headersOf[person]);
    if (able.length === 0) return { person: 'its owner', headers: { cookie: this.town.keyOwner.cookie } };
    const person = able[turn % able.length]!;
    // Whom a call would sign out, or erase, is somebody else each time.
    const leaves = operationId === 'deleteMe' || operationId === 'logout';
    const headers =
      leaves && person !== 'nobody'
        ? { cookie: (await signInAs(this.town.reception.product.app)).cookie }
        : this.headersOf[person]!;
    return { person, headers };
  }
}
