import { type Actor, Aggregate } from '../../../libs/domain/aggregate.js';
import type { Clock } from '../../../libs/domain/clock.js';
import { type Language, ValidationFailed } from '../../../libs/domain/domain-error.js';
import { foldText } from '../../../libs/domain/fold.js';
import { newId } from '../../../libs/domain/id.js';

export const STAFF_ROLES = ['administrator', 'host', 'desk', 'auditor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
export type AccountKind = 'citizen' | 'staff';
/** `unconfirmed`: the address is not proven; `invited`: staff without a password yet. Only `active` ones sign in. */
export type AccountState = 'unconfirmed' | 'invited' | 'active' | 'disabled';

/** What a person may change about themselves. */
export interface PersonalDetails {
  givenName: string;
  familyName: string;
  /** E.164. */
  phone: string | null;
  locale: Language;
}

/** What an administrator decides about a member of staff. */
export interface Membership {
  email: string;
  givenName: string;
  familyName: string;
  position: string | null;
  roles: StaffRole[];
}

const PHONE_NEEDED = {
  path: 'phone',
  message: { bg: 'Попълнете това поле.', en: 'This field is required.' },
};
const VISITOR: Actor = { kind: 'visitor' };

/**
 * A citizen or a member of staff who can sign in. Its events name the account by id alone: they are kept for good,
 * the person's data are not.
 */
export class Account extends Aggregate {
  readonly id: string;
  readonly kind: AccountKind;
  readonly createdAt: Date;
  state: AccountState;
  email: string;
  givenName: string;
  familyName: string;
  phone: string | null;
  /** The name folded, for the desk to find the person by. */
  words: string;
  position: string | null;
  locale: Language;
  roles: StaffRole[];
  passwordHash: string | null;

  private constructor(kind: AccountKind, state: AccountState, person: Person, createdAt: Date) {
    super();
    this.id = newId();
    this.kind = kind;
    this.state = state;
    this.createdAt = createdAt;
    this.email = person.email;
    this.givenName = person.givenName;
    this.familyName = person.familyName;
    this.phone = person.phone ?? null;
    this.words = wordsOf(person);
    this.position = person.position ?? null;
    this.locale = person.locale ?? 'bg';
    this.roles = person.roles ?? [];
    this.passwordHash = person.passwordHash ?? null;
  }

  static register(person: PersonalDetails & { email: string; passwordHash: string }, clock: Clock): Account {
    const account = new Account('citizen', 'unconfirmed', person, clock.now());
    account.say('CitizenRegistered', VISITOR, clock);
    return account;
  }

  static invite(membership: Membership, by: Actor, clock: Clock): Account {
    const account = new Account('staff', 'invited', membership, clock.now());
    account.say('StaffInvited', by, clock);
    return account;
  }

  /** The one account that nobody invites: its address and password come from who runs the product. */
  static firstAdministrator(email: string, passwordHash: string, clock: Clock): Account {
    const person = { email, passwordHash, givenName: 'Главен', familyName: 'администратор' };
    return new Account('staff', 'active', { ...person, roles: ['administrator'] }, clock.now());
  }

  get isActiveAdministrator(): boolean {
    return this.state === 'active' && this.roles.includes('administrator');
  }

  /** The person has shown that they read mail at the address. */
  confirm(clock: Clock): void {
    if (this.state !== 'unconfirmed' && this.state !== 'invited') return;
    this.state = 'active';
    this.say('EmailConfirmed', VISITOR, clock);
  }

  /** By a link from a mail, which proves the address as well. */
  setPassword(hash: string, clock: Clock): void {
    this.passwordHash = hash;
    this.say('PasswordChanged', VISITOR, clock);
    this.confirm(clock);
  }

  /** Logged in, by who has shown the old one. */
  changePassword(hash: string, by: Actor, clock: Clock): void {
    this.passwordHash = hash;
    this.say('PasswordChanged', by, clock);
  }

  forgetPassword(clock: Clock): void {
    if (this.state !== 'disabled') this.say('PasswordForgotten', VISITOR, clock);
  }

  /** Someone tried to register the address once more; its owner is told, whoever it was. */
  registerAgain(clock: Clock): void {
    this.say('RegistrationRepeated', VISITOR, clock);
  }

  /** @throws ValidationFailed for a citizen without a phone: a meeting that falls through is rung about */
  change(details: Partial<PersonalDetails>, by: Actor, clock: Clock): void {
    if (this.kind === 'citizen' && details.phone === null) throw new ValidationFailed([PHONE_NEEDED]);
    this.apply(details, by, clock);
  }

  /** An invitation that nobody took up follows a corrected address. */
  changeMembership(membership: Partial<Membership>, by: Actor, clock: Clock): void {
    const changed = this.apply(membership, by, clock);
    if (changed.includes('email') && this.state === 'invited') this.say('StaffInvited', by, clock);
  }

  disable(by: Actor, clock: Clock): void {
    if (this.state === 'disabled') return;
    this.state = 'disabled';
    this.say('AccountDisabled', by, clock);
  }

  /** Whoever never chose a password is invited anew. */
  enable(by: Actor, clock: Clock): void {
    if (this.state !== 'disabled') return;
    this.state = this.passwordHash ? 'active' : 'invited';
    this.say(this.passwordHash ? 'AccountEnabled' : 'StaffInvited', by, clock);
  }

  /** Log-in asks for a second step from now on. */
  addSecondFactor(by: Actor, clock: Clock): void {
    this.say('SecondFactorAdded', by, clock);
  }

  /** By its owner, or by an administrator for who has lost it: the event says who. */
  removeSecondFactor(by: Actor, clock: Clock): void {
    this.say('SecondFactorRemoved', by, clock);
  }

  /** Its owner came by the administration's provider for the first time, which has verified the address. */
  linkSignOn(clock: Clock): void {
    this.say('SignOnLinked', VISITOR, clock);
    this.confirm(clock);
  }

  /** The account may be entered with one more key. */
  addPasskey(passkeyId: string, by: Actor, clock: Clock): void {
    this.say('PasskeyAdded', by, clock, { passkeyId });
  }

  removePasskey(passkeyId: string, by: Actor, clock: Clock): void {
    this.say('PasskeyRemoved', by, clock, { passkeyId });
  }

  /** A key signed as one does that was copied: nobody got in, and its owner should know. */
  refusePasskey(passkeyId: string, clock: Clock): void {
    this.say('PasskeyRefused', VISITOR, clock, { passkeyId });
  }

  /** The last thing that happens to an account; its row goes with the transaction. */
  erase(by: Actor, clock: Clock): void {
    this.say('AccountErased', by, clock);
  }

  private apply(changes: Partial<PersonalDetails & Membership>, by: Actor, clock: Clock): string[] {
    const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter(
      (field) => changes[field] !== undefined && String(changes[field]) !== String(this[field]),
    );
    for (const field of changed) Object.assign(this, { [field]: changes[field] });
    this.words = wordsOf(this);
    if (changed.length > 0) this.say('AccountChanged', by, clock, { changed });
    return changed;
  }

  private say(event: string, by: Actor, clock: Clock, data: Record<string, unknown> = {}): void {
    this.record(event, clock.now(), by, { accountId: this.id, ...data });
  }
}

const wordsOf = ({ givenName, familyName }: Pick<PersonalDetails, 'givenName' | 'familyName'>): string =>
  foldText(`${givenName} ${familyName}`);

type Person = Partial<PersonalDetails & Membership> &
  Pick<Membership, 'email' | 'givenName' | 'familyName'> & { passwordHash?: string };
