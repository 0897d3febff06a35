import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Problem } from './problem';

/** Puts what the server refused beside the fields it names; what names no field of this form belongs to the whole. */
export function refusedFields<T extends object>(
  form: FieldTree<T>,
  problem: Pick<Problem, 'errors'>,
  explained: string,
): ValidationError.WithOptionalFieldTree[] {
  const fields = form as unknown as Record<string, FieldTree<unknown> | undefined>;
  const refused = problem.errors.flatMap(({ path, message }) => {
    const fieldTree = fields[path];
    return fieldTree === undefined ? [] : [{ kind: 'refused', message, fieldTree }];
  });
  return refused.length > 0 ? refused : [{ kind: 'refused', message: explained }];
}
