import { Module } from '@nestjs/common';
import { OwnLinks } from './own-links.js';
import { RoomKey } from './room-key.js';
import { RoomTokens } from './room-tokens.js';

/** Signs and reads the ways into video rooms; a module of its own, because letters hold them too. */
@Module({ providers: [RoomKey, RoomTokens, OwnLinks], exports: [RoomTokens, OwnLinks] })
export class OwnLinksModule {}
