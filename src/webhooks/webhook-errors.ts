import { DomainError, type Words } from '../../libs/domain/domain-error.js';
import type { Outcome, SendFault } from './post-to-receiver.js';

/** The receiver did not take a test event. */
export class WebhookUnavailable extends DomainError {
  readonly code = 'webhook-unavailable';
  readonly kind = 'unavailable';
  readonly words: Words;
  override readonly facts: Record<string, unknown>;

  constructor({ fault, httpStatus, said }: Outcome & { fault: SendFault }) {
    super(fault);
    const detail = httpStatus === null ? '' : ` (${httpStatus})`;
    this.words = { bg: `${why[fault].bg}${detail}.`, en: `${why[fault].en}${detail}.` };
    this.facts = { why: fault, httpStatus, said };
  }
}

/** It is with a worker this moment; what becomes of it is known in some seconds. */
export class DeliveryBeingSent extends DomainError {
  readonly code = 'delivery-being-sent';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Изпраща се точно сега. Обновете след малко.',
    en: 'It is being sent right now. Refresh in a moment.',
  };
}

/** Nothing is sent to a webhook that is switched off. */
export class WebhookSwitchedOff extends DomainError {
  readonly code = 'webhook-switched-off';
  readonly kind = 'conflict';
  readonly words = {
    bg: 'Уебхукът е изключен. Включете го и изпратете отново.',
    en: 'The webhook is switched off. Switch it on and send again.',
  };
}

const why: Record<SendFault, Words> = {
  'private-address': {
    bg: 'Адресът води в частна мрежа, а това не е разрешено за този уебхук',
    en: 'The address leads into a private network, which is not allowed for this webhook',
  },
  'unknown-host': { bg: 'Няма такъв сървър', en: 'There is no such server' },
  unreachable: { bg: 'Сървърът не приема връзка', en: 'The server does not accept a connection' },
  untrusted: {
    bg: 'Никой не гарантира за сертификата на сървъра',
    en: 'Nobody vouches for the server’s certificate',
  },
  'too-slow': { bg: 'Сървърът не отговори за 15 секунди', en: 'The server did not answer within 15 seconds' },
  redirected: {
    bg: 'Сървърът препраща другаде; въведете крайния адрес',
    en: 'The server redirects elsewhere; enter the final address',
  },
  gone: { bg: 'Получателят отговори, че вече го няма', en: 'The receiver said that it is gone' },
  refused: { bg: 'Получателят отказа', en: 'The receiver refused' },
  'secret-unreadable': {
    bg: 'Тайната не се чете, защото е запечатана с друг ключ; сменете я',
    en: 'The secret cannot be read, for it was sealed with another key; rotate it',
  },
};
