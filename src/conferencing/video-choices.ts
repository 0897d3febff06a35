import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../../libs/domain/clock.js';
import { Stale } from '../platform/http/problems.js';
import { CLOCK } from '../platform/platform.module.js';

/** A setting as it is kept: a secret is sealed. */
export type KeptValue = string | { sealed: string };
export type KeptValues = Record<string, KeptValue>;

/** What an administrator decided: which provider makes the rooms from then on, and with what settings. */
export interface VideoChoice {
  /** 1 for the first one. */
  version: number;
  provider: string;
  settings: KeptValues;
  chosenAt: Date;
  /** Null once the account is gone. */
  chosenBy: string | null;
}

/** All choices that were ever made; none is changed or deleted, for rooms were made under it. */
@Injectable()
export class VideoChoices {
  constructor(
    private readonly em: EntityManager,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Oldest first. */
  async all(em = this.em): Promise<VideoChoice[]> {
    const rows = await em.execute<(Omit<VideoChoice, 'chosenAt'> & { chosenAt: Date | string })[]>(
      `select c.version, c.provider, c.settings, c.chosen_at as "chosenAt",
              nullif(concat_ws(' ', a.given_name, a.family_name), '') as "chosenBy"
         from video_choice c left join account a on a.id = c.chosen_by
        order by c.version`,
    );
    return rows.map((row) => ({ ...row, chosenAt: new Date(row.chosenAt) }));
  }

  /** @param expected the version that the administrator saw. @throws Stale */
  async add(provider: string, settings: KeptValues, by: string, expected?: number): Promise<void> {
    await this.em.transactional(async (em) => {
      await em.execute(`select pg_advisory_xact_lock(hashtext('video_choice'))`);
      const version = (await this.all(em)).at(-1)?.version ?? 0;
      if (expected !== undefined && expected !== version) throw new Stale(undefined, version);
      await em.execute(
        `insert into video_choice (version, provider, settings, chosen_by, chosen_at)
         values (?, ?, ?::jsonb, ?, ?)`,
        [version + 1, provider, JSON.stringify(settings), by, this.clock.now()],
      );
    });
  }
}
