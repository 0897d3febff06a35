import { Injectable } from '@nestjs/common';
import type { AnyCaller, Relation } from '../identity/index.js';
import { Screens } from './screens.js';

/** Is there such a screen? Asked before the body is read. */
@Injectable()
export class ScreenThere implements Relation {
  constructor(private readonly screens: Screens) {}

  async holds(_: AnyCaller, { id }: Record<string, string>): Promise<boolean> {
    return this.screens.isThere(id!);
  }
}
