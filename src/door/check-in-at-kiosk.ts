import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { ActNotPossible, type MeetingStatus, NoteOutcome } from '../booking/index.js';
import { Attempts } from '../identity/index.js';
import { Commands } from '../platform/commands/commands.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { dayOf, formatInstant } from '../scheduling/index.js';
import { Corridors } from './corridor.query.js';
import { CodeUnreadable, NotCheckedIn, ReferenceUnknown } from './door-errors.js';
import { type Code, readCode } from './model/read-code.js';
import type { CheckedIn } from './screen.answer.js';
import type { KnownScreen } from './screens.js';

interface Found {
  id: string;
  status: MeetingStatus;
  mode: 'inPerson' | 'video' | 'phone';
  hostId: string;
  place: string | null;
  start: Date | string;
  number: number | null;
}

const OFF: readonly MeetingStatus[] = ['refused', 'cancelled', 'expired', 'resolved'];
const OVER: readonly MeetingStatus[] = ['held', 'missed'];

/** Whoever knows a reference says at the door that they are here; they learn their number, room and time, and no more. */
@Injectable()
export class CheckInAtKiosk {
  constructor(
    private readonly em: EntityManager,
    private readonly commands: Commands,
    private readonly attempts: Attempts,
    private readonly corridors: Corridors,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CodeUnreadable, TooManyAttempts, ReferenceUnknown, NotCheckedIn */
  async by(screen: KnownScreen, typed: string): Promise<CheckedIn> {
    const code = readCode(typed);
    if (!code) throw new CodeUnreadable();
    // References can be computed from one another. What succeeds does not count: a busy morning is no attack.
    const subject = `kiosk ${screen.id}`;
    const tried = await this.attempts.count([{ subject, most: 20, minutes: 10, waitMinutes: 2 }]);
    const answer = await this.checkIn(screen, code);
    await this.attempts.forgive(tried, null);
    return answer;
  }

  private async checkIn(screen: KnownScreen, code: Code): Promise<CheckedIn> {
    const found = await this.find(code);
    const again = found.status === 'checkedIn';
    await this.mustBeHere(screen, found);
    if (!again) await this.note(screen, found);
    const { number, place, start, hostId } = again ? found : await this.find({ meetingId: found.id });
    return {
      // Who arrived before there were numbers has none; their own time will be called.
      number: number ?? 0,
      place,
      start: formatInstant(new Date(start).getTime(), await this.settings.timeZone()),
      minutesLate: await this.corridors.minutesLate(hostId),
      again,
    };
  }

  /** A second tablet, or the desk, may have been faster: then they are here all the same. */
  private async note(screen: KnownScreen, { id }: Found): Promise<void> {
    try {
      await this.commands.run(new NoteOutcome(id, { kind: 'screen', id: screen.id }, 'checkIn', null));
    } catch (error) {
      const now = await this.find({ meetingId: id });
      if (!(error instanceof ActNotPossible) || now.status !== 'checkedIn') throw error;
    }
  }

  private async mustBeHere({ hostIds }: KnownScreen, found: Found): Promise<void> {
    const zone = await this.settings.timeZone();
    const start = new Date(found.start).getTime();
    const facts = { start: formatInstant(start, zone), place: found.place };
    if (OFF.includes(found.status)) throw new NotCheckedIn('meeting-off');
    const [itsDay, today] = [dayOf(start, zone), dayOf(this.clock.now().getTime(), zone)];
    if (OVER.includes(found.status) || itsDay < today) throw new NotCheckedIn('meeting-over', facts);
    if (found.status === 'requested') throw new NotCheckedIn('not-approved');
    if (itsDay > today) throw new NotCheckedIn('too-early', facts);
    if (found.mode !== 'inPerson') throw new NotCheckedIn('not-in-person', facts);
    if (hostIds.length > 0 && !hostIds.includes(found.hostId))
      throw new NotCheckedIn('not-at-this-screen', facts);
  }

  private async find(code: Code): Promise<Found> {
    const [column, value] = 'reference' in code ? ['reference', code.reference] : ['id', code.meetingId];
    const [found] = await this.em.execute<Found[]>(
      `select m.id, m.status, m.mode, m.host_id as "hostId", coalesce(m.place, h.place) as place, m.start_at as start, a.number
         from meeting m join host h on h.id = m.host_id left join arrival a on a.meeting_id = m.id
        where m.${column} = ?`,
      [value],
    );
    if (!found) throw new ReferenceUnknown();
    return found;
  }
}
