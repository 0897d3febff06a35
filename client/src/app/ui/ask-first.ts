import { inject, Injectable, Injector } from '@angular/core';
import type { Question } from './question';

/** Asks before a thing is done; the dialog itself is fetched only when it is first needed. */
@Injectable({ providedIn: 'root' })
export class AskFirst {
  private readonly injector = inject(Injector);

  /** The reason, or null when the reader changed their mind. */
  async reason(question: Question & Required<Pick<Question, 'reason'>>): Promise<string | null> {
    return this.open(question);
  }

  async confirm(question: Question): Promise<boolean> {
    return (await this.open(question)) !== null;
  }

  private async open(question: Question): Promise<string | null> {
    const { openAskFirstDialog } = await import('./ask-first-dialog');
    return openAskFirstDialog(this.injector, question);
  }
}
