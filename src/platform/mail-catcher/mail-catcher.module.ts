import { type DynamicModule, Global, Module } from '@nestjs/common';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { MailCatcher } from './mail-catcher.js';
import { MailCatcherRoutes } from './mail-catcher-routes.js';
import { MailFolder } from './mail-folder.js';
import { SmtpAddress } from './smtp-address.js';

/** Says where outgoing mail goes; without `SMTP_URL` that is a catcher with a page at `/dev/mail`. */
@Global()
@Module({})
export class MailCatcherModule {
  static forRoot(config: Config): DynamicModule {
    if (config.smtpUrl || config.production) {
      // In production the configuration has already insisted on SMTP_URL: the catcher must not exist there.
      const address = new SmtpAddress(config.smtpUrl!);
      return {
        module: MailCatcherModule,
        providers: [{ provide: SmtpAddress, useValue: address }],
        exports: [SmtpAddress],
      };
    }
    return {
      module: MailCatcherModule,
      providers: [
        { provide: MailFolder, useFactory: () => new MailFolder(join(config.dataDir, 'mail')) },
        {
          provide: MailCatcher,
          inject: [MailFolder],
          useFactory: (folder: MailFolder) => new MailCatcher(folder),
        },
        {
          provide: SmtpAddress,
          inject: [MailCatcher],
          useFactory: async (catcher: MailCatcher) => new SmtpAddress(await catcher.start()),
        },
        MailCatcherRoutes,
      ],
      exports: [SmtpAddress],
    };
  }
}
