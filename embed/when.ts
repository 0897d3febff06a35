import type { Language } from './words';

/**
 * Instants come with the administration's own offset (`2026-12-07T14:00:00+02:00`), so what their text says is what the
 * clock on its wall shows: it is read as it stands, whatever zone the reader sits in.
 */
export const dateOf = (instant: string): string => instant.slice(0, 10);

/** @returns `9:30` */
export const timeOf = (instant: string): string => instant.slice(11, 16).replace(/^0/, '');

const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** @returns "понеделник, 7 декември" */
export const dayInWords = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'bg' ? 'bg-BG' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(noon(date));

/** @returns "пн, 7.12, 9:30": as short as the row is narrow */
export const shortly = (instant: string, language: Language): string => {
  const day = new Intl.DateTimeFormat(language === 'bg' ? 'bg-BG' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: language === 'bg' ? 'numeric' : 'short',
    timeZone: 'UTC',
  }).format(noon(dateOf(instant)));
  return `${day}, ${timeOf(instant)}`;
};

export const addDays = (date: string, days: number): string =>
  new Date(noon(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);
