import { DomainError } from '../../libs/domain/domain-error.js';

/** The administration has no document system that we could ask. */
export class AksterOfficeNotSet extends DomainError {
  readonly code = 'akster-office-not-set';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Тук няма свързан АКСТЪР ОФИС. Срещите се решават и без него.',
    en: 'No AKSTER OFFICE is connected here. Meetings are decided without it.',
  };
}

/** The member of staff has no linked account, or their link does not work any more. */
export class AksterOfficeNotLinked extends DomainError {
  readonly code = 'akster-office-not-linked';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Свържете своя профил в АКСТЪР ОФИС, за да виждате документите тук.',
    en: 'Link your AKSTER OFFICE account to see documents here.',
  };
}

export class DocumentNotFound extends DomainError {
  readonly code = 'document-not-found';
  readonly kind = 'missing';
  readonly words = {
    bg: 'В АКСТЪР ОФИС няма документ с този номер. Проверете номера; заявката може да се реши и така.',
    en: 'AKSTER OFFICE has no document of this number. Check the number; the request can be decided all the same.',
  };
}

/** It was registered and was taken out since. */
export class DocumentGone extends DomainError {
  readonly code = 'document-gone';
  readonly kind = 'missing';
  readonly words = {
    bg: 'Документът е изваден от регистъра на АКСТЪР ОФИС. Заявката може да се реши и така.',
    en: 'The document was taken out of the AKSTER OFFICE register. The request can be decided all the same.',
  };
}

/** AKSTER OFFICE does not let this person read it. */
export class DocumentForbidden extends DomainError {
  readonly code = 'document-forbidden';
  readonly kind = 'forbidden';
  readonly words = {
    bg: 'В АКСТЪР ОФИС нямате права за този документ. Заявката може да се реши и така.',
    en: 'AKSTER OFFICE does not give you the right to read this document. The request can be decided all the same.',
  };
}

/** It did not answer in time, or not with what it promised. */
export class AksterOfficeUnavailable extends DomainError {
  readonly code = 'akster-office-unavailable';
  readonly kind = 'unavailable';
  readonly words = {
    bg: 'АКСТЪР ОФИС не отговаря в момента. Опитайте пак след малко; заявката може да се реши и без документа.',
    en: 'AKSTER OFFICE is not answering just now. Try again in a moment; the request can be decided without the document.',
  };
}

/** No document has this number and this access code; which of the two is wrong is not for whoever asks. */
export class StatusNotFound extends DomainError {
  readonly code = 'document-not-found';
  readonly kind = 'missing';
  readonly words = {
    bg: 'Няма документ с този номер и този код за достъп. Проверете ги на бележката, която получихте при подаването.',
    en: 'There is no document with this number and this access code. Check them on the slip that you were given.',
  };
}

/** AKSTER OFFICE does not say it just now. */
export class StatusUnavailable extends DomainError {
  readonly code = 'akster-office-unavailable';
  readonly kind = 'unavailable';
  readonly words = {
    bg: 'Системата с документите не отговаря в момента. Опитайте пак след малко.',
    en: 'The document system is not answering just now. Try again in a moment.',
  };
}

/** The administration does not let citizens ask here. */
export class StatusNotOffered extends DomainError {
  readonly code = 'document-status-not-offered';
  readonly kind = 'missing';
  readonly words = {
    bg: 'Тук не се правят справки за състоянието на документ. Обърнете се към администрацията.',
    en: 'The status of a document cannot be looked up here. Please ask the administration.',
  };
}

/** The source does not know the token, or not any more: it is renewed once, then the link is over. */
export class TokenRefused extends Error {}
