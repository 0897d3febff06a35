import type { CanDeactivateFn } from '@angular/router';
import type { MessageEditor } from './message-editor';

/** Words that are written and not saved are not lost without a question. */
export const leaveWhenSaved: CanDeactivateFn<MessageEditor> = (page) => page.mayLeave();
