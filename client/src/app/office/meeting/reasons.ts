/** Why a meeting is usually cancelled or moved; each has its words under `office.acts.presets`. */
export const REASONS = ['unavailable', 'closed', 'asked'] as const;
