/** What to say for a problem's code; codes without words here are shown with the server's own sentence. */
export const problem = {
  'slot-taken': 'Този час току-що беше зает. Ето най-близките свободни.',
  'slot-not-offered': 'Този час вече не се предлага. Изберете друг.',
  'offer-gone': 'Този час вече не се пази за вас. Ето какво е възможно сега.',
  'answer-decided': 'Гражданинът вече реши за този отговор. Нищо не е променено.',
  'not-answered-yet': 'По тази заявка още няма писмен отговор.',
  'email-not-confirmed':
    'Имейлът още не е потвърден. Отворете писмото, което ви изпратихме, и натиснете връзката в него.',
  'wrong-credentials': 'Имейлът или паролата не са верни. Проверете ги и опитайте отново.',
  'not-found': 'Може да е премахната или адресът да е сбъркан.',
  'room-not-ready': 'Видеостаята още не е готова. Опитайте отново след минута.',
  'too-many-requests': 'Твърде много опити. Изчакайте няколко минути и опитайте отново.',
  stale: 'Някой промени срещата, докато я гледахте. Ето как е сега.',
  /** What a stale writer had not seen. */
  changed: {
    since: 'Вашата промяна не е записана: междувременно е {{what}}. Ето как е сега.',
    by: {
      citizen: 'гражданинът',
      staff: 'служител',
      client: 'външна система',
      screen: 'екран на входа',
      system: 'автоматично',
    },
    events: {
      MeetingApproved: 'одобрена',
      MeetingRefused: 'отказана',
      MeetingRescheduled: 'преместена',
      MeetingCancelled: 'отменена',
      MeetingExpired: 'изтекла без отговор',
      HostAbsent: 'на гражданина са предложени други часове',
      MeetingAnswered: 'отговорено писмено',
      AnswerDeclined: 'отбелязано, че срещата остава',
      MeetingResolved: 'решена с отговор',
      MeetingCheckedIn: 'отбелязано, че гражданинът дойде',
      MeetingHeld: 'проведена',
      MeetingMissed: 'отбелязано неявяване',
    },
  },
};

export type ProblemWords = typeof problem;
