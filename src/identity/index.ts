/** What other contexts may see of identity: who calls, and the questions that guard an operation. */
export { Access, CurrentCaller, type Relation } from './access/access.js';
export { type Caller, type StaffRole, actorOf, seesEveryHost } from './access/caller.js';
