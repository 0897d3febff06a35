/** A key for one intention to write. Not `randomUUID`: that exists only over HTTPS, and an intranet may have none. */
export const intentionKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
