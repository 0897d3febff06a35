import type { EntityManager } from '@mikro-orm/postgresql';
import { ValidationFailed } from '../../libs/domain/domain-error.js';
import { isId } from '../../libs/domain/id.js';
import type { ClosureBounds, Closures, NewClosure } from '../scheduling/index.js';
import type { MeetingsOfClosure, ResettlingAct } from './model/resettling.js';

/** What somebody wants to close, and what is to be done with the meetings in it. */
export interface ClosingPlan {
  closure: NewClosure;
  meetings: MeetingsOfClosure;
  /** Takes over each meeting that they are free for; the rest go as `meetings` says. */
  deputyHostId: string | null;
  /** What was chosen for one meeting goes before both. */
  choices: { meetingId: string; act: ResettlingAct }[];
}

/** @throws ValidationFailed that names every wrong place */
export async function checkedPlan(
  em: EntityManager,
  closures: Closures,
  { closure, deputyHostId, choices }: ClosingPlan,
): Promise<ClosureBounds> {
  if (deputyHostId !== null) {
    const known =
      isId(deputyHostId) &&
      (await em.execute<unknown[]>('select 1 from host where id = ? for key share', [deputyHostId])).length >
        0;
    if (!known) throw wrong('deputyHostId', 'Няма такъв приемащ.', 'There is no such host.');
    if (deputyHostId === closure.hostId)
      throw wrong('deputyHostId', 'Изберете друг: този отсъства.', 'Choose somebody else: this one is away.');
  }
  const lost = deputyHostId === null ? choices.findIndex(({ act }) => act === 'deputy') : -1;
  if (lost >= 0) throw wrong(`choices[${lost}].act`, 'Посочете заместник.', 'Name a deputy.');
  return closures.checked(closure);
}

export function actFor(meetingId: string, { choices, deputyHostId, meetings }: ClosingPlan): ResettlingAct {
  const chosen = choices.find((choice) => choice.meetingId === meetingId)?.act;
  return chosen ?? (deputyHostId ? 'deputy' : meetings);
}

const wrong = (path: string, bg: string, en: string): ValidationFailed =>
  new ValidationFailed([{ path, message: { bg, en } }]);
