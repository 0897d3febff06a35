import { createHash } from 'node:crypto';
import type { Person } from './people.js';

/** Who may read a document: everybody, its unit, or those who read what is not for public access. */
export type Reach = 'everyone' | 'unit' | 'confidential';

export interface Attachment {
  id: string;
  name: string;
  mediaType: string;
}

export interface Document {
  id: string;
  number: string;
  /** YYYY-MM-DD */
  date: string;
  kind: string;
  subject: string;
  status: string;
  responsibleUnit: string;
  deadline: string | null;
  caseFileId: string;
  attachments: Attachment[];
  reach: Reach;
  /** Was registered and is not there any more. */
  isGone: boolean;
}

export interface CaseFile {
  id: string;
  number: string;
  movements: { at: string; from: string | null; to: string; act: string }[];
  currentHolder: string;
}

const COUNT = 100;
const PER_CASE_FILE = 4;
const DAY = 86_400_000;
/** The day of the first one, which every guide to the product names. */
const NEWEST = Date.parse('2026-11-10');

const registers = [
  { letters: 'УТ', unit: 'Устройство на територията' },
  { letters: 'ГР', unit: 'Гражданска регистрация' },
  { letters: 'МД', unit: 'Местни данъци и такси' },
  { letters: 'ОС', unit: 'Общинска собственост' },
  { letters: 'СД', unit: 'Социални дейности' },
];
const matters: Record<string, string[]> = {
  УТ: [
    'Издаване на скица за имот в кв. 12',
    'Виза за проектиране на стопанска сграда',
    'Разрешение за строеж на ограда',
    'Проверка на незаконен навес',
    'Изменение на подробен устройствен план',
  ],
  ГР: ['Удостоверение за наследници', 'Промяна на постоянен адрес', 'Удостоверение за семейно положение'],
  МД: ['Разсрочване на такса битови отпадъци', 'Справка за данъчна оценка', 'Освобождаване от такса'],
  ОС: ['Наем на общинско помещение', 'Покупка на общинска земя', 'Право на преминаване'],
  СД: ['Настаняване в дневен център', 'Еднократна помощ', 'Личен асистент'],
};
const steps = [
  { kind: 'Заявление', file: 'Заявление', status: 'При експерт' },
  { kind: 'Приложение', file: 'Документ за собственост', status: 'Приложено' },
  { kind: 'Становище', file: 'Становище', status: 'Изготвено' },
  { kind: 'Писмо', file: 'Писмо до заявителя', status: 'Изпратено' },
];

/** The same hundred documents at every start: specs and guides name them. */
export const documents: Document[] = Array.from({ length: COUNT }, (_, index) => makeDocument(index));
export const caseFiles: CaseFile[] = Array.from({ length: COUNT / PER_CASE_FILE }, (_, file) =>
  makeCaseFile(file),
);

export const plainly = (number: string): string => number.toUpperCase().replace(/\s/g, '');

/** The newest of that number, or the one of that date. */
export function findDocument(number: string, date?: string): Document | undefined {
  return documents
    .filter((one) => one.number === plainly(number) && (date === undefined || one.date === date))
    .sort((a, b) => b.date.localeCompare(a.date))[0];
}

/** What stands on the applicant's slip beside the number: eight digits, the same at every start. */
export const accessCodeOf = ({ id }: Document): string =>
  String(createHash('sha256').update(`access code ${id}`).digest().readUInt32BE() % 100_000_000).padStart(
    8,
    '0',
  );

export function mayRead(person: Person, { reach, responsibleUnit }: Document): boolean {
  if (reach === 'everyone') return true;
  if (reach === 'confidential') return person.readsConfidential;
  return person.readsEveryUnit || person.unit === responsibleUnit;
}

function makeDocument(index: number): Document {
  const file = Math.floor(index / PER_CASE_FILE);
  const register = registers[file % registers.length]!;
  const step = steps[index % PER_CASE_FILE]!;
  const subjects = matters[register.letters]!;
  const received = NEWEST - file * 5 * DAY;
  // The documents of a case file follow each other by a day, the way it moves on.
  const date = dayOf(received + (index % PER_CASE_FILE) * DAY);
  const isApplication = step.kind === 'Заявление';
  return {
    id: `d${1001 + index}`,
    number: `${register.letters}-${12 + (file % 7)}-${345 + index}`,
    date,
    kind: step.kind,
    subject: subjects[file % subjects.length]!,
    status: isApplication && file > 12 ? 'Приключено' : step.status,
    responsibleUnit: register.unit,
    deadline: isApplication ? dayOf(received + 30 * DAY) : null,
    caseFileId: `c${101 + file}`,
    attachments: [
      { id: `a${1001 + index}`, name: `${step.file}.pdf`, mediaType: 'application/pdf' },
      ...(isApplication ? [{ id: `a${2001 + index}`, name: 'Скица.pdf', mediaType: 'application/pdf' }] : []),
    ],
    reach: reachOf(file, index),
    // One case in the middle of the register was taken to the archive.
    isGone: file === 12,
  };
}

/** The first case file is open but for an opinion inside it; of the others every second is kept for its unit. */
function reachOf(file: number, index: number): Reach {
  if (file === 0) return index % PER_CASE_FILE === 2 ? 'confidential' : 'everyone';
  if (file % 8 === 7) return 'confidential';
  return file % 2 === 0 ? 'everyone' : 'unit';
}

function makeCaseFile(file: number): CaseFile {
  const { unit } = registers[file % registers.length]!;
  const received = NEWEST - file * 5 * DAY;
  const at = (days: number, clock: string): string => `${dayOf(received + days * DAY)}T${clock}:00+02:00`;
  return {
    id: `c${101 + file}`,
    number: `ПР-2026-${118 - file}`,
    movements: [
      { at: at(0, '09:14'), from: null, to: 'Деловодство', act: 'Входирано' },
      { at: at(0, '14:30'), from: 'Деловодство', to: 'Кабинет на кмета', act: 'За резолюция' },
      { at: at(1, '10:05'), from: 'Кабинет на кмета', to: unit, act: 'За изпълнение' },
    ],
    currentHolder: unit,
  };
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
