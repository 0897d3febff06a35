import { Injectable } from '@nestjs/common';
import type { Caller, Relation } from '../identity/index.js';
import { messages } from './messages.js';

/** Is there such a message in such a language? */
@Injectable()
export class KnownMessage implements Relation {
  holds(_: Caller, { message, language }: Record<string, string>): Promise<boolean> {
    return Promise.resolve(Object.hasOwn(messages, message!) && ['bg', 'en'].includes(language!));
  }
}
