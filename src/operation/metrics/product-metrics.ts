import { Inject, Injectable, Logger } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Gauge, type Registry } from 'prom-client';
import type { Clock } from '../../../libs/domain/clock.js';
import { RareWarning } from '../../platform/log.js';
import { UNFINISHED } from '../../platform/events/unfinished-reactions.js';
import { CLOCK } from '../../platform/platform.module.js';

/** In seconds at the moment that is the value of the `?`. */
const age = (of: string): string => `coalesce(extract(epoch from ?::timestamptz - min(${of})), 0)`;

/** What the town hall owes its citizens at this moment, whichever process is asked: name, meaning, SQL of one value. */
const FIGURES = [
  {
    name: 'priemno_requests_waiting',
    help: 'Requests that wait for an approval or a refusal.',
    sql: `select count(*) from meeting where status = 'requested'`,
  },
  {
    name: 'priemno_oldest_request_seconds',
    help: 'How long the oldest of them has waited, in seconds; 0 when none waits.',
    sql: `select ${age('created_at')} from meeting where status = 'requested'`,
  },
  {
    name: 'priemno_outbox_events',
    help: 'Events that are stored and not yet in the queue.',
    sql: 'select count(*) from event where relayed_at is null',
  },
  {
    name: 'priemno_outbox_oldest_seconds',
    help: 'Age of the oldest of them, in seconds; 0 when there is none. It grows while no worker runs or Redis is away.',
    sql: `select ${age('occurred_at')} from event where relayed_at is null`,
  },
  {
    name: 'priemno_reactions_open',
    help: 'Reactions to events (messages, rooms, webhooks) that are not done yet.',
    sql: 'select count(*) from event_reaction where done_at is null',
  },
  {
    name: 'priemno_reactions_unfinished',
    help: 'What is not done an hour after its event: see the page “Unfinished” of the back office.',
    sql: `select count(*) from ${UNFINISHED}`,
  },
  {
    name: 'priemno_messages_waiting',
    help: 'Messages that are still to be sent.',
    sql: `select count(*) from delivery where state in ('waiting', 'sending')`,
  },
  {
    name: 'priemno_messages_not_told',
    help: 'Messages that reached nobody and about which nobody has rung the person.',
    // As `untold` in notifications/message.query.ts, which the index is for.
    sql: `select count(*) from delivery where state = 'failed' and (rung_at is null or rung_at < last_try_at)`,
  },
];

/** The product's own figures, read from the database when somebody looks. */
@Injectable()
export class ProductMetrics {
  private readonly warning = new RareWarning(new Logger(ProductMetrics.name));
  private gauges: Gauge[] = [];
  private databaseUp!: Gauge;

  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  addTo(registry: Registry): void {
    const registers = [registry];
    this.gauges = FIGURES.map(({ name, help }) => new Gauge({ name, help, registers }));
    this.databaseUp = new Gauge({
      name: 'priemno_database_up',
      help: '1 when the database answered this time; the figures that come from it are NaN when it did not.',
      registers,
    });
  }

  async read(): Promise<void> {
    const values = await this.values();
    this.databaseUp.set(values ? 1 : 0);
    for (const [n, gauge] of this.gauges.entries()) gauge.set(values?.[n] ?? NaN);
  }

  private async values(): Promise<number[] | undefined> {
    const asked = FIGURES.map(({ sql }, n) => `(${sql})::float8 as "${n}"`).join(', ');
    try {
      const moments = asked
        .split('?')
        .slice(1)
        .map(() => this.clock.now());
      const [row] = await this.em.fork().execute<Record<string, number>[]>(`select ${asked}`, moments);
      return FIGURES.map((_, n) => row![n]!);
    } catch (error) {
      this.warning.say(`figures not read: ${String(error)}`);
      return undefined;
    }
  }
}
