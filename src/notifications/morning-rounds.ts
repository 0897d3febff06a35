import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { waitingBounds } from '../booking/index.js';
import type { Clock } from '../../libs/domain/clock.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { type Day, dayBounds, dayOf, instantAtOrAfter, WorkingDays } from '../scheduling/index.js';
import type { Person } from './channel.js';
import { Channels } from './channels.js';
import { compose } from './compose.js';
import { Ledger } from './ledger.js';
import type { RoundFacts } from './mail-facts.js';
import { MorningChoices } from './morning-choices.js';
import { type ListedMeeting, MorningLists } from './morning-list.query.js';
import type { RoundMessage } from './messages.js';
import { roundId } from './occasion-id.js';
import { Senders } from './sender.js';
import { StaffToTell } from './staff-to-tell.query.js';
import { toldByTheClock } from './who-is-told.js';

// A worker that was down in the morning makes up for it; in the afternoon a list of the day is of no use.
const LATEST_HOURS = 5;
/** Where the day's list is switched off, requests that wait are told of all the same. */
const MORNING = '07:00';
const HOUR = 3_600_000;

/** The messages of the morning to those who receive: one to each person, for all their hosts, if there is anything. */
@Injectable()
export class MorningRounds {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    private readonly workingDays: WorkingDays,
    private readonly lists: MorningLists,
    private readonly staff: StaffToTell,
    private readonly choices: MorningChoices,
    private readonly channels: Channels,
    private readonly ledger: Ledger,
    private readonly senders: Senders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes down what this morning owes and nobody has written down yet; asked for again and again. */
  async write(): Promise<void> {
    const now = this.clock.now();
    const { timeZone, dayListAt, waitingTooLongHours } = await this.settings.all();
    const day = dayOf(now.getTime(), timeZone);
    if (!isMorning(now, day, dayListAt ?? MORNING, timeZone)) return;
    if (dayListAt !== null) {
      const [from, to] = dayBounds(day, timeZone);
      await this.once('host-day', day, () => this.lists.ofDay(new Date(from), new Date(to)));
    }
    if (waitingTooLongHours !== null && (await this.workingDays.has(day))) {
      const { since, startsBefore } = waitingBounds(now, waitingTooLongHours);
      await this.once('requests-wait', day, () => this.lists.waiting(now, since, startsBefore));
    }
  }

  /** In one transaction with a row that only one worker can make: all of the round is owed, or none of it. */
  private async once(round: RoundMessage, day: Day, list: () => Promise<ListedMeeting[]>): Promise<void> {
    const isDone = await this.em.execute<unknown[]>(
      'select 1 from morning_round where round = ? and day = ?',
      [round, day],
    );
    if (isDone.length > 0) return;
    await this.em.transactional(async (em) => {
      const first = await em.execute<unknown[]>(
        `insert into morning_round (round, day, written_at) values (?, ?, ?) on conflict do nothing returning 1`,
        [round, day, this.clock.now()],
      );
      if (first.length > 0) await this.writeDown(round, day, await list());
    });
  }

  private async writeDown(round: RoundMessage, day: Day, meetings: ListedMeeting[]): Promise<void> {
    const sender = await this.senders.current();
    const told = toldByTheClock(round);
    const declined = await this.choices.without(round);
    for (const { person, listed } of await this.byPerson(meetings)) {
      if (person.accountId && declined.has(person.accountId)) continue;
      const facts: RoundFacts = {
        administration: sender.administration,
        timeZone: sender.timeZone,
        link: sender.page(round === 'host-day' ? '/office/day' : '/office/requests'),
        saidAt: this.clock.now(),
        meetings: listed,
        severalHosts: new Set(listed.map(({ hostId }) => hostId)).size > 1,
      };
      const content = compose(round, person.language, facts, sender.texts);
      for (const way of this.channels.waysTo(person, told))
        await this.ledger.writeDown({
          ...way,
          eventId: roundId(round, day),
          happenedAt: this.clock.now(),
          meetingId: null,
          message: round,
          person,
          content,
          calendar: null,
        });
    }
  }

  /** Each address once, with the meetings of all hosts that it is told of, in the order of the list. */
  private async byPerson(meetings: ListedMeeting[]): Promise<{ person: Person; listed: ListedMeeting[] }[]> {
    const told = new Map<string, { person: Person; hosts: Set<string> }>();
    for (const hostId of new Set(meetings.map((meeting) => meeting.hostId)))
      for (const person of await this.staff.ofHost(hostId)) {
        const address = person.email?.toLowerCase() ?? '';
        const known = told.get(address) ?? { person, hosts: new Set() };
        // An account says more of a person than a host's address does, and in which language.
        told.set(address, { ...known, person: known.person.accountId ? known.person : person });
        known.hosts.add(hostId);
      }
    return [...told.values()].map(({ person, hosts }) => ({
      person,
      listed: meetings.filter(({ hostId }) => hosts.has(hostId)),
    }));
  }
}

function isMorning(now: Date, day: Day, at: string, timeZone: string): boolean {
  const [hour, minute] = at.split(':').map(Number) as [number, number];
  const from = instantAtOrAfter(day, hour * 60 + minute, timeZone);
  return now.getTime() >= from && now.getTime() < from + LATEST_HOURS * HOUR;
}
