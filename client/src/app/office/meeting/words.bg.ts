/** One meeting, and what can be done about it. */
export const meeting = {
  sheet: 'Среща',
  citizen: 'Гражданин',
  topic: 'Тема',
  document: 'Документ',
  host: 'При',
  place: 'Място',
  room: {
    label: 'Видео',
    enter: 'Влезте в срещата',
    hours: 'Отворена е от {{from}} до {{to}}',
  },
  requestedAt: 'Заявена',
  reference: 'Номер',
  note: 'Бележка',
  competent: 'Компетентен е',
  alsoOpen: 'Има още една заявка',
  same: { schedule: 'от същия човек, тук', document: 'за същия документ' },
  heldThisYear: {
    one: 'Тази година: {{n}} проведена среща с този човек',
    other: 'Тази година: {{n}} проведени срещи с този човек',
  },
  sameDay: 'Този ден',
  nothingElse: 'няма други срещи',
  origin: { portal: 'от портала', phone: 'по телефона', desk: 'на гише', api: 'чрез външна система' },
};

export const mode = { inPerson: 'на място', video: 'видео', phone: 'по телефона' };

export const acts = {
  approve: 'Одобрете',
  refuse: 'Откажете…',
  answer: 'Отговорете писмено…',
  checkIn: 'Дойде',
  hold: 'Проведена',
  miss: 'Не дойде',
  move: 'Преместете…',
  cancel: 'Отменете…',
  ask: {
    keep: 'Оставете както е',
    cancel: {
      title: 'Отменяне: {{name}}, {{when}}',
      meaning: 'Гражданинът ще получи писмо с причината, а часът ще се освободи.',
      act: 'Отменете срещата',
    },
  },
  refusal: {
    title: 'Отказ: {{name}}, {{when}}',
    meaning: 'Гражданинът ще получи писмо с причината, а часът ще се освободи.',
  },
  presets: {
    unavailable: 'Служителят не може да приема в този час.',
    closed: 'Приемът в този ден отпада.',
    asked: 'По молба на гражданина.',
  },
};

/** A written answer before the visit. */
export const answer = {
  title: 'Писмен отговор: {{name}}, {{when}}',
  label: 'Отговорът',
  hint: 'Гражданинът ще го прочете, както е написан. До 4000 знака.',
  missing: 'Напишете отговора.',
  byMail: 'Гражданинът получава отговора по пощата и на страницата на срещата.',
  byPhone: 'Гражданинът няма имейл: някой трябва да му се обади и да отбележи какво е решил.',
  enough: 'Ако отговорът му стига, срещата се закрива и часът се освобождава.',
  stillWaits: 'Дотогава заявката чака вашето решение, както досега.',
  stands: 'Дотогава срещата остава, както е.',
  send: 'Изпратете отговора',
  replace: 'Изпратете новия отговор',
  written: 'Писмен отговор',
  added: 'Гражданинът добави:',
  state: {
    open: 'отговорено, чака гражданина',
    accepted: 'стига му, срещата не е нужна',
    declined: 'иска срещата да остане',
    undecided: 'гражданинът не е решил',
  },
  saidEnough: 'По телефона: стига му',
  saidMeet: 'По телефона: иска срещата',
};

/** Times held for somebody who lost theirs. */
export const offers = {
  title: 'Предложени часове',
  until: 'Пазят се за гражданина до {{when}}',
  takes: 'Гражданинът избира този',
};

export const move = {
  title: 'Друг час за {{name}}',
  now: 'Сега: {{when}}',
  to: 'Преместете на {{when}}',
  noTime: 'Изберете свободен час.',
  reasonHint: 'Гражданинът ще я прочете в писмото за новия час.',
};

export const slots = { none: 'Няма свободни часове в следващите три месеца. Погледнете по-нататък.' };

export const history = {
  title: 'История',
  moved: 'от {{from}} на {{to}}',
  MeetingRequested: 'Заявена',
  MeetingApproved: 'Одобрена',
  MeetingRefused: 'Отказана',
  MeetingRescheduled: 'Преместена',
  MeetingCancelled: 'Отменена',
  MeetingExpired: 'Изтекла без отговор',
  HostAbsent: 'Предложени други часове',
  MeetingAnswered: 'Отговорено писмено',
  AnswerDeclined: 'Отговорът не стига, срещата остава',
  MeetingResolved: 'Решена с отговор',
  MeetingCheckedIn: 'Гражданинът дойде',
  MeetingCalled: 'Повикан номерът',
  CallUnanswered: 'Не се яви на повикването',
  MeetingHeld: 'Проведена',
  MeetingMissed: 'Гражданинът не дойде',
  RoomCreated: 'Видеостаята е готова',
  by: {
    citizen: 'гражданинът',
    staff: 'служител',
    client: 'външна система',
    screen: 'екран на входа',
    system: 'автоматично',
    visitor: 'посетител',
  },
};
