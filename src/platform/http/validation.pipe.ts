import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type InputError, ValidationFailed } from '../../../libs/domain/domain-error.js';
import { UnreadableBody } from './problems.js';
import { wordsFor } from './validation-words.js';

/** Nobody corrects more places at once; a list of 300,000 wrong items must not become an answer of megabytes. */
const MOST_ERRORS = 100;

/** Checks every body and query against its class, once, at the edge; unknown fields are refused by name. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (value instanceof UnreadableBody || value instanceof ValidationFailed) throw value;
    if ((type !== 'body' && type !== 'query') || !metatype || metatype === Object || metatype === String)
      return value;
    if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      throw new ValidationFailed([
        { path: '', message: { bg: 'Очаква се обект.', en: 'An object is expected.' } },
      ]);
    }
    const input = plainToInstance(metatype as new () => object, value ?? {}, { exposeDefaultValues: true });
    const errors = await validate(input, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
    });
    if (errors.length > 0) throw new ValidationFailed(flatten(errors).slice(0, MOST_ERRORS));
    return input;
  }
}

function flatten(errors: ValidationError[], parent = ''): InputError[] {
  return errors.flatMap((error) => {
    const index = /^\d+$/.test(error.property);
    const path = index
      ? `${parent}[${error.property}]`
      : parent
        ? `${parent}.${error.property}`
        : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      path,
      message: wordsFor(rule, message, error.contexts?.[rule] as Record<string, unknown> | undefined),
    }));
    return [...own.slice(0, 1), ...flatten(error.children ?? [], path)];
  });
}
