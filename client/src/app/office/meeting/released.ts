import type { Meeting } from 'contract/models';

const RELEASED: readonly Meeting['status'][] = ['refused', 'expired', 'cancelled', 'resolved'];

/** A meeting that still holds its time, or did until it was over. */
export const isActive = ({ status }: Pick<Meeting, 'status'>): boolean => !RELEASED.includes(status);
