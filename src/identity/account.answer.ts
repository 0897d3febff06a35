import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Language } from '../../libs/domain/domain-error.js';
import { type AccountKind, STAFF_ROLES, type StaffRole } from './model/account.js';

/** Who is signed in. */
@ApiSchema({ name: 'Account' })
export class AccountAnswer {
  id!: string;
  email!: string;
  givenName!: string;
  familyName!: string;
  /** E.164. */
  phone!: string | null;
  @ApiProperty({ enum: ['citizen', 'staff'] })
  kind!: AccountKind;
  @ApiProperty({ enum: STAFF_ROLES, enumName: 'Role', isArray: true })
  roles!: StaffRole[];
  @ApiProperty({ enum: ['bg', 'en'] })
  locale!: Language;
}

/** The signed-in account; null for a visitor. */
export class Session {
  account!: AccountAnswer | null;
}

/** One's own account. */
export class Me extends AccountAnswer {
  position!: string | null;
  /** The hosts whose meetings a member of staff sees. */
  hostIds!: string[];
}

/** The same whether or not the address is known: nobody learns who has an account. */
export class Accepted {}

/** Everything that is held of a person, by where it is held; `meetings` and others stand beside these. */
@ApiSchema({ name: 'PersonalData' })
export class PersonalDataAnswer {
  account!: Me;
  sessions!: OpenSession[];
  events!: AccountEvent[];
}

/** A log-in that still holds, on one device. */
export class OpenSession {
  openedAt!: string;
  /** To five minutes. */
  usedAt!: string;
  /** Such as `Firefox`; null where the device did not say. */
  browser!: string | null;
  /** Such as `Windows`; null where the device did not say. */
  system!: string | null;
}

/** Something that happened to the account. */
export class AccountEvent {
  event!: string;
  at!: string;
}

export const answerOf = (account: AccountAnswer): AccountAnswer => ({
  id: account.id,
  email: account.email,
  givenName: account.givenName,
  familyName: account.familyName,
  phone: account.phone,
  kind: account.kind,
  roles: account.roles,
  locale: account.locale,
});
