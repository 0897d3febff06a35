import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../libs/domain/clock.js';
import { NotFound, ValidationFailed } from '../../libs/domain/domain-error.js';
import { newId } from '../../libs/domain/id.js';
import { fromCursor, type Page, pageOf, type PageQuery } from '../platform/http/page.js';
import { CLOCK } from '../platform/platform.module.js';
import { Settings } from '../platform/settings/settings.js';
import { formatInstant } from '../scheduling/index.js';
import type { Screen, ScreenKind } from './screen.answer.js';

/** The screen that a request comes from. */
export interface KnownScreen {
  id: string;
  name: string;
  kind: ScreenKind;
  /** Empty means all. */
  hostIds: string[];
}

type Row = Omit<Screen, 'createdAt' | 'lastSeenAt'> & {
  createdAt: Date | string;
  lastSeenAt: Date | string | null;
};

const SCREEN = `
  select s.id, s.name, s.kind, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
         coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name) order by h.name)
                     from host h where h.id = any(s.host_ids)), '[]') as hosts
    from screen s where s.revoked_at is null`;

const UNKNOWN_HOST = {
  path: 'hostIds',
  message: { bg: 'Няма такъв приемащ.', en: 'There is no such host.' },
};

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The screens and their secrets. PostgreSQL keeps only a hash of each. */
@Injectable()
export class Screens {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page({ limit, cursor }: PageQuery): Promise<Page<Screen>> {
    const after = fromCursor(cursor, 2)?.map(String);
    const rows = await this.em.execute<Row[]>(
      `${SCREEN} ${after ? 'and (s.name, s.id::text) > (?, ?)' : ''} order by s.name, s.id::text limit ?`,
      [...(after ?? []), limit + 1],
    );
    const zone = await this.settings.timeZone();
    const { items, nextCursor } = pageOf(rows, limit, (last) => [last.name, last.id]);
    return { items: items.map((row) => shown(row, zone)), nextCursor };
  }

  /** @throws NotFound */
  async one(id: string): Promise<Screen> {
    const [row] = await this.em.execute<Row[]>(`${SCREEN} and s.id = ?`, [id]);
    if (!row) throw new NotFound();
    return shown(row, await this.settings.timeZone());
  }

  async isThere(id: string): Promise<boolean> {
    return (await this.em.execute<unknown[]>(`${SCREEN} and s.id = ?`, [id])).length > 0;
  }

  /** @throws ValidationFailed @returns its secret, stored nowhere */
  async make(made: {
    name: string;
    kind: ScreenKind;
    hostIds: string[];
  }): Promise<{ id: string; secret: string }> {
    await this.mustBeKnown(made.hostIds);
    const [id, secret] = [newId(), randomBytes(32).toString('base64url')];
    await this.em.execute(
      `insert into screen (id, name, kind, host_ids, secret_hash, created_at)
       values (?, ?, ?, string_to_array(?, ',')::uuid[], ?, ?)`,
      [id, made.name, made.kind, made.hostIds.join(','), hashOf(secret), this.clock.now()],
    );
    return { id, secret };
  }

  /** @throws NotFound, ValidationFailed */
  async change(id: string, { name, hostIds }: { name?: string; hostIds?: string[] }): Promise<void> {
    if (hostIds) await this.mustBeKnown(hostIds);
    const changed = await this.em.execute<unknown[]>(
      `update screen set name = coalesce(?, name), host_ids = coalesce(string_to_array(?, ',')::uuid[], host_ids)
        where id = ? and revoked_at is null returning id`,
      [name ?? null, hostIds?.join(',') ?? null, id],
    );
    if (changed.length === 0) throw new NotFound();
  }

  /** It opens nothing any more; the history goes on naming it. @throws NotFound */
  async revoke(id: string): Promise<void> {
    const gone = await this.em.execute<unknown[]>(
      'update screen set revoked_at = ? where id = ? and revoked_at is null returning id',
      [this.clock.now(), id],
    );
    if (gone.length === 0) throw new NotFound();
  }

  /** Whose secret it is, noting at most once a minute that it was seen. */
  async known(secret: string): Promise<KnownScreen | undefined> {
    const [screen] = await this.em.execute<(KnownScreen & { seen: boolean })[]>(
      `select id, name, kind, host_ids::text[] as "hostIds", coalesce(last_seen_at > ?, false) as seen
         from screen where secret_hash = ? and revoked_at is null`,
      [new Date(this.clock.now().getTime() - 60_000), hashOf(secret)],
    );
    if (!screen) return undefined;
    if (!screen.seen)
      await this.em.execute('update screen set last_seen_at = ? where id = ?', [this.clock.now(), screen.id]);
    return screen;
  }

  private async mustBeKnown(hostIds: string[]): Promise<void> {
    const wanted = [...new Set(hostIds)];
    if (wanted.length === 0) return;
    const known = await this.em.execute<unknown[]>('select 1 from host where id in (?)', [wanted]);
    if (known.length < wanted.length) throw new ValidationFailed([UNKNOWN_HOST]);
  }
}

function shown({ createdAt, lastSeenAt, ...row }: Row, zone: string): Screen {
  const said = (at: Date | string): string => formatInstant(new Date(at).getTime(), zone);
  return { ...row, createdAt: said(createdAt), lastSeenAt: lastSeenAt === null ? null : said(lastSeenAt) };
}
