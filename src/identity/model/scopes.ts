/** What a program may be let do, each on its own: none contains another. */
export const SCOPES = ['schedules:read', 'schedules:write', 'meetings:read', 'meetings:write'] as const;
export type Scope = (typeof SCOPES)[number];

/** What each opens, for readers of the OpenAPI document. */
export const scopeWords: Record<Scope, string> = {
  'schedules:read':
    'Read hosts, groups, schedules of every status, their exceptions, holidays, and the free times that staff may book.',
  'schedules:write': 'Make, change, publish and delete hosts, groups, schedules and exceptions.',
  'meetings:read': 'Read meetings with the names and phones of those who come, and what happened to them.',
  'meetings:write':
    'Book on somebody’s behalf; approve, refuse, cancel and move meetings; note who came. Each is answered with the meeting.',
};
