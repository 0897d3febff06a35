import type { Words } from '../../libs/domain/domain-error.js';
import type { Message } from './messages.js';

/** When each message is sent, in words for whoever edits it; `who-is-told.ts` is what decides. */
export const occasions: Record<Message, Words> = {
  'request-received': {
    bg: 'когато гражданинът заяви час и някой трябва да реши',
    en: 'when a citizen requests a time and somebody must decide',
  },
  'meeting-approved': { bg: 'когато заявката е одобрена', en: 'when the request is approved' },
  'meeting-booked': {
    bg: 'когато служител запише час по телефона или на гише',
    en: 'when staff book a time by phone or at the desk',
  },
  'meeting-refused': { bg: 'когато заявката е отказана', en: 'when the request is refused' },
  'meeting-moved': { bg: 'когато срещата е преместена', en: 'when the meeting is moved' },
  'meeting-taken-over': { bg: 'когато ще приеме заместник', en: 'when a deputy takes over' },
  'times-offered': {
    bg: 'когато приемът отпада и се предлагат други часове',
    en: 'when reception is off and other times are offered',
  },
  'meeting-cancelled': { bg: 'когато срещата е отменена', en: 'when the meeting is cancelled' },
  'request-expired': { bg: 'когато никой не е решил навреме', en: 'when nobody decided in time' },
  'meeting-answered': {
    bg: 'когато служител отговори писмено преди срещата',
    en: 'when staff answer in writing before the meeting',
  },
  'meeting-resolved': {
    bg: 'когато въпросът е решен без среща',
    en: 'when the question is resolved without a meeting',
  },
  reminder: {
    bg: 'преди срещата, по часовете в графика',
    en: 'before the meeting, by the hours in the schedule',
  },
  'meeting-checked-in': { bg: 'когато гражданинът е дошъл', en: 'when the citizen has arrived' },
  'meeting-held': { bg: 'когато срещата е проведена', en: 'when the meeting is held' },
  'meeting-missed': { bg: 'когато е отбелязано неявяване', en: 'when the citizen is noted as absent' },
  'staff-new-request': { bg: 'когато гражданин заяви час', en: 'when a citizen requests a time' },
  'staff-meeting-moved': { bg: 'когато гражданин премести срещата си', en: 'when a citizen moves a meeting' },
  'staff-taken-over': { bg: 'когато някой поема чужда среща', en: 'when somebody takes a meeting over' },
  'staff-meeting-cancelled': { bg: 'когато гражданин се откаже', en: 'when a citizen cancels' },
  'staff-answer-accepted': {
    bg: 'когато писменият отговор стига на гражданина',
    en: 'when the written answer is enough for the citizen',
  },
  'staff-answer-declined': {
    bg: 'когато гражданинът иска срещата въпреки писмения отговор',
    en: 'when the citizen wants the meeting despite the written answer',
  },
  'staff-request-expired': {
    bg: 'когато заявка изтече без отговор',
    en: 'when a request expires unanswered',
  },
  'host-day': { bg: 'всяка сутрин, когато има срещи', en: 'each morning with meetings' },
  'requests-wait': {
    bg: 'сутрин, когато заявки чакат твърде дълго',
    en: 'in the morning, when requests have waited too long',
  },
  'confirm-email': { bg: 'когато някой се регистрира', en: 'when somebody registers' },
  'reset-password': { bg: 'когато някой поиска нова парола', en: 'when somebody asks for a new password' },
  'staff-invitation': { bg: 'когато служител е поканен', en: 'when a member of staff is invited' },
  'already-registered': {
    bg: 'когато някой се регистрира с познат адрес',
    en: 'when somebody registers with a known address',
  },
  'password-changed': { bg: 'когато някой смени паролата си', en: 'when somebody changes their password' },
  'second-step-removed': {
    bg: 'когато втората стъпка при вход на служител е изключена',
    en: 'when the second step of a member of staff is turned off',
  },
  'passkey-added': {
    bg: 'когато служител добави ключ за достъп',
    en: 'when a member of staff adds a passkey',
  },
  'passkey-refused': {
    bg: 'когато ключ за достъп изглежда като копие',
    en: 'when a passkey looks like a copy',
  },
};
