import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Language } from '../../libs/domain/domain-error.js';
import { mapped } from '../platform/database/mapped-class.js';
import { Account, type AccountKind, type AccountState, type StaffRole } from './model/account.js';

export const AccountTable = defineEntity({
  class: mapped(Account),
  tableName: 'account',
  properties: {
    id: p.uuid().primary(),
    kind: p.string().$type<AccountKind>(),
    state: p.string().$type<AccountState>(),
    email: p.string(),
    givenName: p.string(),
    familyName: p.string(),
    phone: p.string().nullable(),
    words: p.string(),
    position: p.string().nullable(),
    locale: p.string().$type<Language>(),
    roles: p.array().$type<StaffRole[]>(),
    passwordHash: p.string().nullable(),
    createdAt: p.datetime(),
  },
});
