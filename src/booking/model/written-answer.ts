import type { Clock } from '../../../libs/domain/clock.js';
import { AnswerDecided, NotAnsweredYet } from './meeting-errors.js';

/** What was answered in writing before the visit, and what the citizen said to it. Instants are RFC 3339 in UTC. */
export interface WrittenAnswer {
  text: string;
  at: string;
  decision: 'accepted' | 'declined' | null;
  decidedAt: string | null;
  /** What the citizen added on declining. */
  note: string | null;
}

/** @throws AnswerDecided once the citizen has decided about the one before */
export function writtenNow(before: WrittenAnswer | null, text: string, clock: Clock): WrittenAnswer {
  if (before?.decision) throw new AnswerDecided();
  return { text, at: clock.now().toISOString(), decision: null, decidedAt: null, note: null };
}

/** @throws NotAnsweredYet, AnswerDecided when none waits for the citizen */
export function openAnswer(answer: WrittenAnswer | null): WrittenAnswer {
  if (!answer) throw new NotAnsweredYet();
  if (answer.decision) throw new AnswerDecided();
  return answer;
}

export const decided = (
  answer: WrittenAnswer,
  decision: 'accepted' | 'declined',
  note: string | null,
  clock: Clock,
): WrittenAnswer => ({ ...answer, decision, decidedAt: clock.now().toISOString(), note });
