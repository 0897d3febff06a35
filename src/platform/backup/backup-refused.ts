const WORDS = {
  'no-backup': {
    bg: 'това не е резервно копие на Приемно време',
    en: 'this is no backup of Приемно време',
  },
  'cut-off': {
    bg: 'копието е прекъснато: краят му липсва',
    en: 'the backup is cut off: its end is missing',
  },
  altered: {
    bg: 'копието не е това, което е било записано',
    en: 'the backup is not what was written',
  },
  'not-read': {
    bg: 'копието не може да се прочете: повредено е или ключът не е негов',
    en: 'the backup can’t be read: it is damaged, or the key is not its own',
  },
  encrypted: {
    bg: 'копието е шифровано: посочете файла с ключа в BACKUP_IDENTITY_FILE',
    en: 'the backup is encrypted: name the file of its key in BACKUP_IDENTITY_FILE',
  },
  newer: {
    bg: 'копието е от по-нова версия на продукта: инсталирайте нея и опитайте пак',
    en: 'the backup is of a newer version of the product: install that one and try again',
  },
  'not-empty': {
    bg: 'базата не е празна: възстановява се само в празна',
    en: 'the database is not empty: a backup is restored into an empty one only',
  },
  'other-key': {
    bg: 'в DATA_DIR вече има друг secrets-key: преместете го и опитайте пак',
    en: 'DATA_DIR has another secrets-key already: move it away and try again',
  },
} as const;

/** Why nothing was restored, and so nothing was changed. */
export class BackupRefused extends Error {
  constructor(
    readonly code: keyof typeof WORDS,
    options?: ErrorOptions,
  ) {
    super(`Нищо не е променено: ${WORDS[code].bg} · Nothing was changed: ${WORDS[code].en}`, options);
  }
}
