const bg = {
  title: 'Запишете час за приемно време',
  loading: 'Зареждат се свободните часове…',
  failed: 'Свободните часове не можаха да се заредят.',
  again: 'Опитайте пак',
  toPortal: 'Отворете портала за записване',
  none: 'Няма свободни часове',
  nobody: 'Още няма обявено приемно време.',
  opens: (when: string) => `Записването се отваря ${when}`,
  allTimes: 'Всички свободни часове',
  more: (n: number) => (n === 1 ? 'и още 1 час' : `и още ${n} часа`),
  book: (time: string, day: string, whom: string) => `${time} ч., ${day}: запишете се при ${whom}`,
  otherGroup: 'Други',
};

const en: typeof bg = {
  title: 'Book a meeting in reception hours',
  loading: 'Loading the free times…',
  failed: 'The free times could not be loaded.',
  again: 'Try again',
  toPortal: 'Open the booking portal',
  none: 'Nothing is free',
  nobody: 'No reception hours are published yet.',
  opens: (when) => `Booking opens ${when}`,
  allTimes: 'All free times',
  more: (n) => (n === 1 ? 'and 1 more' : `and ${n} more`),
  book: (time, day, whom) => `${time}, ${day}: book with ${whom}`,
  otherGroup: 'Others',
};

export type Words = typeof bg;
export type Language = 'bg' | 'en';
export const words: Record<Language, Words> = { bg, en };
