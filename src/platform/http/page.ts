import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ValidationFailed } from '../../../libs/domain/domain-error.js';

/** `limit` and `cursor`, as every list takes them. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === '' ? 50 : typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  )
  @Max(200)
  @Min(1)
  @IsInt()
  limit: number = 50;

  /** Of the page before. Described by hand: the plugin reads only bodies, answers and controllers. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @MaxLength(500)
  @IsString()
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A cursor is the sort key of the last item seen, opaque to callers. */
export const toCursor = (key: (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * @param fits whether the key can be one of this list: it may come from another one
 * @throws ValidationFailed for a cursor that we did not make
 */
export function fromCursor(
  cursor: string | undefined,
  length: number,
  fits: (key: (string | number)[]) => boolean = () => true,
): (string | number)[] | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    const plain = (part: unknown) =>
      (typeof part === 'string' && !part.includes('\0')) || typeof part === 'number';
    if (Array.isArray(key) && key.length === length && key.every(plain) && fits(key)) return key;
  } catch {
    // falls through to the same answer as a well-formed stranger
  }
  throw new ValidationFailed([
    {
      path: 'cursor',
      message: { bg: 'Този списък вече не може да бъде продължен.', en: 'This cursor is not one of ours.' },
    },
  ]);
}

/** Cuts a result of up to `limit + 1` rows to a page. */
export function pageOf<T>(rows: T[], limit: number, keyOf: (last: T) => (string | number)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? toCursor(keyOf(last)) : null };
}
