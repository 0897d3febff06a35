import type { EntityManager } from '@mikro-orm/postgresql';

/** As whom the product works: it can write history and not rewrite it (ADR 0051). */
export const PRODUCT_ROLE = 'priemno_product';

/**
 * Makes the role where this user may make roles, and gives it rights to all tables but those of history.
 * @param em in a transaction that is alone at it
 * @returns undefined where this user may not: the product then works as this user, and history rests on its triggers
 */
export async function makeProductRole(em: EntityManager): Promise<string | undefined> {
  const [me] = await em.execute<{ makes: boolean }[]>(
    `select rolsuper or rolcreaterole or exists (select 1 from pg_roles where rolname = '${PRODUCT_ROLE}') as makes
       from pg_roles where rolname = current_user`,
  );
  if (!me!.makes) return undefined;
  // Roles are the whole server's: another database's product may be making it at this moment, or have made it.
  await em.execute(`
    do $$ begin
      create role ${PRODUCT_ROLE} nologin;
    exception when duplicate_object or unique_violation or insufficient_privilege then null;
    end $$`);
  await em.execute(`
    do $$ begin
      if not pg_has_role(current_user, '${PRODUCT_ROLE}', ${BECOME}) then
        execute format('grant ${PRODUCT_ROLE} to %I', current_user);
      end if;
    exception when insufficient_privilege or undefined_object then null;
    end $$`);
  const [role] = await em.execute<{ usable: boolean }[]>(
    `select coalesce((select pg_has_role(current_user, oid, ${BECOME}) from pg_roles
                       where rolname = '${PRODUCT_ROLE}'), false) as usable`,
  );
  if (!role!.usable) return undefined;
  await giveRights(em);
  return PRODUCT_ROLE;
}

// Since PostgreSQL 16, whoever makes a role is its member and yet may not take it on by that alone.
const BECOME = `case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end`;

/** New tables come with migrations; what has its rights is left alone. */
async function giveRights(em: EntityManager): Promise<void> {
  const [lacking] = await em.execute<{ any: boolean }[]>(
    `select exists (select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S')
        and not case relkind when 'S' then has_sequence_privilege('${PRODUCT_ROLE}', oid, 'usage')
                             else has_table_privilege('${PRODUCT_ROLE}', oid, 'select') end) as any`,
  );
  if (!lacking!.any) return;
  await em.execute(`
    grant usage on schema public to ${PRODUCT_ROLE};
    grant select, insert, update, delete on all tables in schema public to ${PRODUCT_ROLE};
    grant usage, select on all sequences in schema public to ${PRODUCT_ROLE};
    revoke insert, update, delete on migration from ${PRODUCT_ROLE};
    revoke update, delete on event from ${PRODUCT_ROLE};
    -- data: the law's erasure, which the trigger allows and nothing else
    grant update (relayed_at, data) on event to ${PRODUCT_ROLE};
    do $$ begin
      if to_regclass('public.event_seal') is not null then
        revoke update, delete on event_seal from ${PRODUCT_ROLE};
        grant update (sealed_at) on event to ${PRODUCT_ROLE};
      end if;
    end $$`);
}
