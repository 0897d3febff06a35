import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested } from 'class-validator';

/** An optional field that is sent empty (`""`, `{}`) is the same as null; text is trimmed. */
export const EmptyIsNull = () => Transform(({ value }: { value: unknown }) => filled(value));

function filled(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.values(value).every((field) => field === undefined) ? null : value;
}

/** A list of at most so many; of a longer one only as much is looked at as is needed to refuse it. */
export const ListOf = (most: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.slice(0, most + 1).map(firstOfList) : value,
    ),
    ArrayMaxSize(most),
    IsArray(),
  );

/** One object with fields, and not a list of such. */
export const OneObject = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => firstOfList(value)),
    ValidateNested(),
    IsObject(),
  );

// A list where none belongs is refused as one, not for each of the thousands that it may hold.
const firstOfList = (value: unknown): unknown => (Array.isArray(value) ? value.slice(0, 1) : value);

/** What a PATCH really names: a field that was left out is undefined, and is not a change. */
export function sentFields<T extends object>(body: T): Partial<T> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Partial<T>;
}
