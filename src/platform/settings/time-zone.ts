/**
 * Whether it is the name of an IANA zone. Intl takes offsets such as "+02:00" as well, which PostgreSQL would read
 * with the opposite sign.
 */
export function isTimeZone(name: string): boolean {
  if (!/^(UTC|[A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
