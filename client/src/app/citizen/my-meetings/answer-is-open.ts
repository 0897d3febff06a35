import type { Meeting } from 'contract/models';

/** The citizen was answered in writing and may still say whether that is enough. */
export const answerIsOpen = ({ status, start, answer }: Meeting, now: number): boolean =>
  (status === 'requested' || status === 'approved') &&
  answer !== undefined &&
  !answer.decision &&
  Date.parse(start) > now;
