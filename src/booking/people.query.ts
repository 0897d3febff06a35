import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { ValidationFailed } from '../../libs/domain/domain-error.js';
import { foldedHolds, foldText } from '../../libs/domain/fold.js';
import { toE164 } from '../../libs/domain/phone.js';
import { searchQuery } from '../platform/database/search-query.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import { type KnownMeeting, type KnownPerson, peopleOf } from './model/people.js';
import type { PeopleFound, Person } from './people.answer.js';
import type { PeopleQuery } from './people.body.js';

const MOST_PEOPLE = 20;
/** Of a frequent name the latest that came are enough to choose from. */
const MOST_LOOKED_AT = 500;

/** People as the desk knows them: by their account or by the meetings they had, under the number they gave. */
@Injectable()
export class People {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param hostIds the hosts whose visitors the caller may know; undefined means everybody
   * @throws ValidationFailed when neither phone nor name is asked for
   */
  async find({ phone, q }: PeopleQuery, hostIds: string[] | undefined): Promise<PeopleFound> {
    const question = phone ? (toE164(phone) ?? phone) : q?.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
    if (!question || (!phone && question.length < 2)) throw whomToFind();
    const asked = searchQuery(question);
    if (typeof asked === 'string' || hostIds?.length === 0) return { items: [] };
    const fits = ({ phone: own, givenName, familyName }: KnownPerson): boolean =>
      phone ? own.includes(digitsOf(question)) : foldedHolds(foldText(`${givenName} ${familyName}`), q ?? '');
    const accounts = hostIds ? [] : await this.accounts(asked.begun);
    const visitors = await this.visitors(asked.begun, hostIds);
    const fitting = [...accounts, ...visitors].filter(fits);
    const phones = [...new Set(fitting.map((one) => one.phone))].slice(0, MOST_PEOPLE);
    const meetings = await this.meetingsUnder(phones, hostIds);
    const people = peopleOf(fitting, meetings, this.clock.now().getTime()).slice(0, MOST_PEOPLE);
    return { items: await this.present(people) };
  }

  private accounts(query: string): Promise<KnownPerson[]> {
    return this.em.execute<KnownPerson[]>(
      `select id as "accountId", given_name as "givenName", family_name as "familyName", phone, email from account
        where kind = 'citizen' and state = 'active' and phone is not null and search @@ ?::tsquery
        order by created_at desc limit ${MOST_LOOKED_AT}`,
      [query],
    );
  }

  private visitors(query: string, hostIds: string[] | undefined): Promise<KnownPerson[]> {
    return this.em.execute<KnownPerson[]>(
      `select citizen_id as "accountId", attendee->>'givenName' as "givenName",
              attendee->>'familyName' as "familyName", attendee->>'phone' as phone, attendee->>'email' as email
         from meeting
        where search @@ ?::tsquery and attendee->>'phone' is not null ${hostIds ? 'and host_id in (?)' : ''}
        order by start_at desc limit ${MOST_LOOKED_AT}`,
      [query, ...(hostIds ? [hostIds] : [])],
    );
  }

  private async meetingsUnder(phones: string[], hostIds: string[] | undefined): Promise<KnownMeeting[]> {
    if (phones.length === 0) return [];
    const rows = await this.em.execute<(KnownMeeting & { startAt: string; endAt: string })[]>(
      `select m.id, m.reference, m.status, m.start_at as "startAt", m.end_at as "endAt",
              m.attendee->>'givenName' as "givenName", m.attendee->>'familyName' as "familyName",
              m.attendee->>'phone' as phone, s.title as "scheduleTitle", h.name as "hostName"
         from meeting m join schedule s on s.id = m.schedule_id join host h on h.id = m.host_id
        where m.attendee->>'phone' in (?) ${hostIds ? 'and m.host_id in (?)' : ''}
        order by m.start_at`,
      [phones, ...(hostIds ? [hostIds] : [])],
    );
    return rows.map(({ startAt, endAt, ...row }) => ({
      ...row,
      start: new Date(startAt).getTime(),
      end: new Date(endAt).getTime(),
    }));
  }

  private async present(people: ReturnType<typeof peopleOf>): Promise<Person[]> {
    const zone = await this.settings.timeZone();
    return people.map(({ earlier, upcoming, ...person }) => ({
      ...person,
      meetings: {
        count: earlier.length,
        lastAt: earlier.length > 0 ? formatInstant(earlier.at(-1)!.start, zone) : null,
        upcoming: upcoming.map(({ id, reference, status, start, scheduleTitle, hostName }) => ({
          ...{ id, reference, status, scheduleTitle, hostName },
          start: formatInstant(start, zone),
        })),
      },
    }));
  }
}

/** The zero stands for the country. */
const digitsOf = (phone: string): string => phone.replace(/\D/g, '').replace(/^0+/, '');

function whomToFind(): ValidationFailed {
  const message = {
    bg: 'Напишете телефон или поне две букви от името.',
    en: 'Give a phone number or at least two letters of the name.',
  };
  return new ValidationFailed([{ path: 'q', message }]);
}
