import type { Words } from '../../../libs/domain/domain-error.js';

/** The names of art. 154 (1) of the Labour Code, by the library's rule for the day. */
export const officialNames: Record<string, Words> = {
  '01-01': { bg: 'Нова година', en: 'New Year’s Day' },
  '03-03': {
    bg: 'Ден на Освобождението на България от османско иго',
    en: 'Liberation Day',
  },
  '05-01': { bg: 'Ден на труда и на международната работническа солидарност', en: 'Labour Day' },
  '05-06': {
    bg: 'Гергьовден, Ден на храбростта и Българската армия',
    en: 'St George’s Day, Day of Bravery and the Bulgarian Army',
  },
  '05-24': {
    bg: 'Ден на светите братя Кирил и Методий, на българската азбука, просвета и култура и на славянската книжовност',
    en: 'Day of Saints Cyril and Methodius, of the Bulgarian Alphabet, Education and Culture',
  },
  '09-06': { bg: 'Ден на Съединението', en: 'Unification Day' },
  '09-22': { bg: 'Ден на Независимостта на България', en: 'Independence Day' },
  '12-24': { bg: 'Бъдни вечер', en: 'Christmas Eve' },
  '12-25': { bg: 'Рождество Христово', en: 'Christmas Day' },
  '12-26': { bg: 'Рождество Христово, втори ден', en: 'Second Day of Christmas' },
  'orthodox -2': { bg: 'Велики петък', en: 'Good Friday' },
  'orthodox -1': { bg: 'Велика събота', en: 'Holy Saturday' },
  orthodox: { bg: 'Великден', en: 'Easter Sunday' },
  'orthodox 1': { bg: 'Великден, понеделник', en: 'Easter Monday' },
};

/** Two holidays on one date, as Holy Saturday and Labour Day on 1 May 2027. */
export function joinedWords(names: Words[]): Words {
  return { bg: names.map((name) => name.bg).join('; '), en: names.map((name) => name.en).join('; ') };
}
