import type {
  GovernmentOrganization,
  GovernmentService,
  Graph,
  OpeningHoursSpecification,
  Organization,
  Person,
  ServiceChannel,
} from 'schema-dts';
import type { Language } from '../../libs/domain/domain-error.js';
import type { HostSummary } from './schedule.answer.js';
import type { Timetable, TimetableDay, TimetableSchedule } from './timetable.answer.js';

const words = {
  bg: { service: 'Приемно време', inPerson: 'На място', video: 'По видео', phone: 'По телефона' },
  en: { service: 'Reception hours', inPerson: 'In person', video: 'By video', phone: 'By phone' },
};

/** What both this and the free times say of a schedule. */
export type Received = Pick<TimetableSchedule, 'id' | 'title' | 'host' | 'place' | 'modes'>;

/**
 * The hours in the vocabulary of schema.org, as JSON-LD: the administration and, for each schedule, a service with its
 * hours by date. Hours are by the wall clock of the administration, as the vocabulary has them.
 * @param publicUrl the product's own address, without a slash at its end
 */
export function timetableJsonLd(timetable: Timetable, publicUrl: string, language: Language): Graph {
  const administration = administrationOf(timetable.administration, publicUrl);
  const services = timetable.schedules.map((schedule) => ({
    ...serviceOf(schedule, administration['@id']!, publicUrl, language),
    hoursAvailable: schedule.days.flatMap((day) => hoursOf(day, schedule.place)),
  }));
  return { '@context': 'https://schema.org', '@graph': [administration, ...services] };
}

export const administrationOf = (name: string, publicUrl: string) =>
  ({
    '@type': 'GovernmentOrganization',
    '@id': `${publicUrl}/#administration`,
    name,
    url: `${publicUrl}/`,
  }) satisfies GovernmentOrganization;

/** Who receives, where and how; its page is where a time is booked. */
export const serviceOf = (
  { id, title, host, place, modes }: Received,
  administration: string,
  publicUrl: string,
  language: Language,
) =>
  ({
    '@type': 'GovernmentService',
    '@id': `${publicUrl}/schedules/${id}`,
    url: `${publicUrl}/schedules/${id}`,
    name: title,
    serviceType: words[language].service,
    serviceOperator: { '@id': administration },
    provider: personOf(host),
    availableChannel: modes.map((mode): ServiceChannel => ({
      '@type': 'ServiceChannel',
      name: words[language][mode],
      serviceUrl: `${publicUrl}/schedules/${id}`,
      ...(mode === 'inPerson' && place !== null
        ? { serviceLocation: { '@type': 'Place', name: place } }
        : {}),
    })),
  }) satisfies GovernmentService;

const personOf = ({ name, kind, position }: HostSummary): Person | Organization =>
  kind === 'department'
    ? { '@type': 'GovernmentOrganization', name }
    : { '@type': 'Person', name, ...(position === null ? {} : { jobTitle: position }) };

const hoursOf = ({ date, windows }: TimetableDay, usualPlace: string | null): OpeningHoursSpecification[] =>
  windows.map(({ from, to, place }) => ({
    '@type': 'OpeningHoursSpecification',
    validFrom: date,
    validThrough: date,
    opens: from,
    // The vocabulary's time of day ends before midnight.
    closes: to === '24:00' ? '23:59' : to,
    ...(place === usualPlace || place === null ? {} : { description: place }),
  }));
