import { formatInstant } from '../scheduling/index.js';
import type { OfferedTime } from './offered-time.answer.js';

/** The times that are held for the citizen of meeting `m`, by start, as a column of a query; its parameter is now. */
export const offersOfMeeting = `
  coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'start', o.start_at, 'end', o.end_at, 'place', o.place,
                     'host', jsonb_build_object('id', oh.id, 'name', oh.name, 'position', oh.position))
                     order by o.start_at)
              from taken_time o join host oh on oh.id = o.host_id
             where o.offered_for = m.id and o.status = 'offered' and o.held_until > ?), '[]')`;

/** Instants in JSON that PostgreSQL made, as answers write them. */
export const presentOffers = (offers: OfferedTime[], zone: string): OfferedTime[] =>
  offers.map((offer) => ({
    ...offer,
    start: formatInstant(Date.parse(offer.start), zone),
    end: formatInstant(Date.parse(offer.end), zone),
  }));
