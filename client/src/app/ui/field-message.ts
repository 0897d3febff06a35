import type { ValidationError } from '@angular/forms/signals';
import type { Say } from '../words/say';

/** A rule of the form has words of its own; what the server refused comes with its sentence. */
export function fieldMessage(error: ValidationError, say: Say): string {
  if (error.message) return error.message;
  const limits = error as { minLength?: number; maxLength?: number };
  const key = `ui.errors.${error.kind}`;
  return say.text(say.knows(key) ? key : 'ui.errors.wrong', { n: limits.minLength ?? limits.maxLength ?? 0 });
}
