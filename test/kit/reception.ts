import type { Clock } from '../../libs/domain/clock.js';
import { startApp, type TestApp } from './app.js';
import { Calls } from './calls.js';
import { signInAs, type SignedIn } from './sign-in.js';

/** A clock that a spec moves. */
export class SetClock implements Clock {
  constructor(private instant: string) {}
  now(): Date {
    return new Date(this.instant);
  }
  set(instant: string): void {
    this.instant = instant;
  }
}

/** The product at Tuesday, 1 December 2026, 10:00 in Sofia, with an administrator and one host. */
export interface Reception {
  product: TestApp;
  clock: SetClock;
  admin: Calls;
  /** With which the administrator calls, where a spec reads bytes. */
  adminHeaders: { cookie: string };
  hostId: string;
  /** Publishes a schedule of the host: Mondays 9–12 by 15 minutes, manual approval, where not changed. */
  publish(change?: Record<string, unknown>): Promise<string>;
  citizen(who?: Parameters<typeof signInAs>[1]): Promise<{ calls: Calls; who: SignedIn }>;
  staff(who: Parameters<typeof signInAs>[1]): Promise<Calls>;
}

export async function openReception(env: NodeJS.ProcessEnv = {}): Promise<Reception> {
  const clock = new SetClock('2026-12-01T08:00:00Z');
  const product = await startApp({ clock, env });
  const { app } = product;
  const administrator = await signInAs(app, { roles: ['administrator'] });
  const admin = Calls.by(app, administrator);
  const host = await admin.post('/office/hosts', {
    name: 'Ивайла Тодорова',
    kind: 'official',
    position: 'кмет',
  });
  return {
    product,
    clock,
    admin,
    adminHeaders: { cookie: administrator.cookie },
    hostId: host.body.id,
    publish: async (change = {}) => {
      const made = await admin.post('/office/schedules', {
        title: 'Кмет',
        hostId: host.body.id,
        modes: ['inPerson', 'video', 'phone'],
        slotMinutes: 15,
        reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from: '09:00', to: '12:00' }], breaks: [] }],
        place: 'стая 201',
        status: 'published',
        ...change,
      });
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      return made.body.id;
    },
    citizen: async (who = {}) => {
      const signedIn = await signInAs(app, { phone: '+359888123456', ...who });
      return { calls: Calls.by(app, signedIn), who: signedIn };
    },
    staff: async (who) => Calls.by(app, await signInAs(app, who)),
  };
}
