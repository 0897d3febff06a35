import type { Words } from '../../libs/domain/domain-error.js';

/** The words around every message, beside those in its template. */
export const labels = {
  when: { bg: 'Кога', en: 'When' },
  was: { bg: 'Беше', en: 'It was' },
  reason: { bg: 'Причина', en: 'Reason' },
  competent: { bg: 'Компетентен е', en: 'The right office is' },
  bookThere: { bg: 'Запазете час там', en: 'Book a time there' },
  note: { bg: 'Бележка от администрацията', en: 'A note from the office' },
  citizensNote: { bg: 'Гражданинът добави', en: 'The citizen added' },
  answer: { bg: 'Отговорът', en: 'The answer' },
  room: { bg: 'Вашата връзка за видеосрещата', en: 'Your link into the video meeting' },
  enterRoom: { bg: 'Влезте в срещата', en: 'Enter the meeting' },
  roomHours: {
    bg: 'отваря се 15 минути преди началото; не я препращайте',
    en: 'opens 15 minutes before the start; do not forward it',
  },
  orOpen: { bg: 'Или отворете', en: 'Or open' },
  footer: {
    bg: 'Това писмо е изпратено автоматично. Отговорите на него не се четат.',
    en: 'This message was sent automatically. Replies to it are not read.',
  },
  reference: { bg: 'Номер', en: 'Reference' },
  host: { bg: 'При кого', en: 'With' },
  mode: { bg: 'Как', en: 'How' },
  person: { bg: 'Гражданин', en: 'Citizen' },
  phone: { bg: 'Телефон', en: 'Phone' },
  topic: { bg: 'Тема', en: 'Topic' },
  documentNumber: { bg: 'Документ', en: 'Document' },
  inPerson: { bg: 'На място', en: 'In person' },
  video: { bg: 'Видео', en: 'Video' },
  byPhone: { bg: 'По телефона', en: 'By phone' },
} satisfies Record<string, Words>;
