import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../libs/domain/domain-error.js';
import { fromCursor, pageOf, type PageQuery } from '../platform/http/page.js';
import type { StaffMember, StaffPage } from './staff.answer.js';

const MEMBER = `
  select a.id, a.email, a.given_name as "givenName", a.family_name as "familyName", a.position, a.roles, a.state,
         a.state = 'disabled' as disabled,
         exists (select 1 from authenticator where account_id = a.id and confirmed_at is not null)
           or exists (select 1 from passkey where account_id = a.id) as "secondFactor",
         array(select host_id::text from staff_host where account_id = a.id order by host_id) as "hostIds"
    from account a where a.kind = 'staff'`;

/** The members of staff, by name. */
@Injectable()
export class Staff {
  constructor(private readonly em: EntityManager) {}

  async page({ limit, cursor }: PageQuery): Promise<StaffPage> {
    const after = fromCursor(cursor, 3)?.map(String);
    const rows = await this.em.execute<StaffMember[]>(
      `${MEMBER} ${after ? 'and (a.family_name, a.given_name, a.id::text) > (?, ?, ?)' : ''}
        order by a.family_name, a.given_name, a.id::text limit ?`,
      [...(after ?? []), limit + 1],
    );
    return pageOf(rows, limit, (last) => [last.familyName, last.givenName, last.id]);
  }

  /** @throws NotFound */
  async member(id: string): Promise<StaffMember> {
    const [row] = await this.em.execute<StaffMember[]>(`${MEMBER} and a.id = ?`, [id]);
    if (!row) throw new NotFound();
    return row;
  }
}
