import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { Reactions } from '../../src/platform/events/reactions.js';
import { StoredEvent } from '../../src/platform/events/stored-event.js';
import type { TestApp } from './app.js';

/** What a worker would do by now, in this process and in order: every reaction to every event that is not relayed. */
export async function workOff({ app }: Pick<TestApp, 'app'>): Promise<void> {
  const reactions = app.get(Reactions);
  const em = app.get(EntityManager).fork();
  for (;;) {
    const [event] = await em
      .fork()
      .find(StoredEvent, { relayedAt: null }, { orderBy: { id: 'asc' }, limit: 1 });
    if (!event) return;
    for (const reaction of reactions.to(event.name))
      await RequestContext.create(em, () => reactions.run(reaction, event));
    await em.execute('update event set relayed_at = now() where id = ?', [event.id]);
  }
}
