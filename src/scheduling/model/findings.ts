import type { InputError, Words } from '../../../libs/domain/domain-error.js';

/** The wrong places found so far in an input. */
export class Findings {
  readonly errors: InputError[] = [];

  add(path: string, message: Words): void {
    this.errors.push({ path, message });
  }

  integer(path: string, value: unknown, least: number, most: number): void {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return;
    this.add(path, {
      bg: `Въведете цяло число от ${least} до ${most}.`,
      en: `Enter a whole number from ${least} to ${most}.`,
    });
  }

  oneOf(path: string, value: unknown, choices: readonly string[]): void {
    if (typeof value === 'string' && choices.includes(value)) return;
    this.add(path, {
      bg: `Позволени стойности: ${choices.join(', ')}.`,
      en: `Allowed values: ${choices.join(', ')}.`,
    });
  }
}
