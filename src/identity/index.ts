/**
 * What other contexts may see of identity: who calls, the questions that guard an operation, how to write to someone,
 * and where to register personal data. Events that ask for a mail: CitizenRegistered, RegistrationRepeated,
 * PasswordForgotten, StaffInvited, PasswordChanged, SecondFactorRemoved, PasskeyAdded, PasskeyRefused, each with `data: { accountId }`.
 */
export { type Admission, CurrentCaller, type Relation } from './access/access.js';
export { SignInNeeded } from './access/access-errors.js';
export { type AnyCaller, type Caller, type StaffRole, actorOf, seesEveryHost } from './access/caller.js';
export { bearerToken } from './api-clients/client-admission.js';
export { Attempts, type Limit } from './attempts.js';
export { type AccountContact, Contacts, type StaffContact } from './contacts.query.js';
export { blockOf, networkOf } from './network.js';
export { OneTimeTokens, tokenHours, type TokenPurpose } from './one-time-tokens.js';
export { PersonalData, type PersonalDataSource } from './personal-data.js';
export { Sessions } from './sessions.js';
export type { AccountState } from './model/account.js';
export { scopeWords } from './model/scopes.js';
