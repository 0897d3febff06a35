import type { Graph, ReserveAction } from 'schema-dts';
import type { Language } from '../../libs/domain/domain-error.js';
import { administrationOf, formatInstant, type Received, serviceOf } from '../scheduling/index.js';
import type { FreeSlot } from './model/free-days.js';
import { pageOfTime } from './page-of-time.js';

/**
 * The free times of one schedule in the vocabulary of schema.org: a service that can be reserved at each of them, on a
 * page where the time is chosen already.
 */
export function freeTimesJsonLd(
  schedule: Received,
  slots: readonly FreeSlot[],
  administration: { name: string; timeZone: string; publicUrl: string },
  language: Language,
): Graph {
  const { name, timeZone, publicUrl } = administration;
  const whose = administrationOf(name, publicUrl);
  const reserve = slots.map(({ start, end, place }): ReserveAction => ({
    '@type': 'ReserveAction',
    startTime: formatInstant(start, timeZone),
    endTime: formatInstant(end, timeZone),
    ...(place === null ? {} : { location: { '@type': 'Place', name: place } }),
    target: {
      '@type': 'EntryPoint',
      urlTemplate: pageOfTime(publicUrl, schedule.id, formatInstant(start, timeZone)),
    },
  }));
  const service = serviceOf(schedule, whose['@id'], publicUrl, language);
  return {
    '@context': 'https://schema.org',
    '@graph': [whose, { ...service, potentialAction: reserve }],
  };
}
