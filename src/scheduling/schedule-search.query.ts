import type { EntityManager } from '@mikro-orm/postgresql';
import { foldedHolds, foldText } from '../../libs/domain/fold.js';

/** Words that people look for; an empty field does not narrow. */
export interface SearchedWords {
  /** Of the title, the host's name and position, the places, the groups and those above them, the topics. */
  q?: string | null;
  /** Of the places alone. */
  place?: string | null;
}

/**
 * The schedules that hold the words, or null where none are asked for. An administration has hundreds of schedules and
 * not more, so they are folded here and remembered; a column of keys would have to follow hosts, groups and topics.
 */
export async function searchSchedules(
  em: EntityManager,
  { q, place }: SearchedWords,
): Promise<string[] | null> {
  if (!q && !place) return null;
  const rows = await em.execute<{ id: string; words: string; places: string }[]>(WORDS_OF_SCHEDULES);
  return rows
    .filter(
      ({ words, places }) =>
        foldedHolds(folded(`${words} ${places}`), q ?? '') && foldedHolds(folded(places), place ?? ''),
    )
    .map(({ id }) => id);
}

const WORDS_OF_SCHEDULES = `
  with recursive above (schedule_id, id) as (
    select schedule_id, group_id from schedule_in_group
     union select above.schedule_id, g.parent_id from above join schedule_group g on g.id = above.id
            where g.parent_id is not null
  )
  select s.id, concat_ws(' ', s.title, h.name, h.position,
                         (select string_agg(g.name, ' ') from above join schedule_group g on g.id = above.id
                           where above.schedule_id = s.id),
                         (select string_agg(topic, ' ')
                            from jsonb_array_elements_text(coalesce(s.rules -> 'topics', '[]')) topic)) as words,
         concat_ws(' ', coalesce(s.place, h.place),
                   (select string_agg(entry ->> 'place', ' ')
                      from jsonb_array_elements(s.rules -> 'reception') entry)) as places
    from schedule s join host h on h.id = s.host_id`;

const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, string>();

function folded(text: string): string {
  let keys = remembered.get(text);
  if (keys === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, (keys = foldText(text)));
  }
  return keys;
}
