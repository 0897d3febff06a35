import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray } from 'class-validator';

/** An optional field that is sent empty (`""`, `{}`) is the same as null. */
export const EmptyIsNull = () =>
  Transform(({ value }: { value: unknown }) => (isEmpty(value) ? null : value));

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((field) => field === undefined);
}

/** A list of at most so many; of a longer one only as much is looked at as is needed to refuse it. */
export const ListOf = (most: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.slice(0, most + 1) : value)),
    ArrayMaxSize(most),
    IsArray(),
  );
