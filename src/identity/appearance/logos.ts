import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Settings } from '../../platform/settings/settings.js';
import type { LogoFile } from '../model/logo-file.js';

/** The administration's picture: one at a time. */
@Injectable()
export class Logos {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
  ) {}

  async current(): Promise<LogoFile | null> {
    const { logo } = await this.settings.all();
    if (!logo) return null;
    const [row] = await this.em.execute<{ media_type: LogoFile['mediaType']; bytes: Buffer }[]>(
      'select media_type, bytes from logo where version = ?',
      [logo.version],
    );
    return row ? { mediaType: row.media_type, bytes: row.bytes } : null;
  }

  /** @param text what it shows, for who does not see it */
  async change({ mediaType, bytes }: LogoFile, text: string): Promise<{ version: string; text: string }> {
    const version = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
    await this.em.transactional(async (em) => {
      await em.execute('delete from logo where version <> ?', [version]);
      await em.execute(
        'insert into logo (version, media_type, bytes) values (?, ?, ?) on conflict (version) do nothing',
        [version, mediaType, bytes],
      );
      await this.settings.change({ logo: { version, text } });
    });
    return { version, text };
  }

  async remove(): Promise<void> {
    await this.em.execute('delete from logo');
    await this.settings.change({ logo: null });
  }
}
