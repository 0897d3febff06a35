import type { CanDeactivateFn } from '@angular/router';
import type { EditSchedule } from './edit-schedule';

/** What is written and not saved is not lost without a word. */
export const leaveWhenSaved: CanDeactivateFn<EditSchedule> = (page) => page.mayLeave();
