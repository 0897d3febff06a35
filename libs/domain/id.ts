import { v7, validate } from 'uuid';

/** A new UUIDv7 (RFC 9562): sorts by the time it was made, so that indexes stay compact. */
export const newId = (): string => v7();

export const isId = (text: string): boolean => validate(text);
