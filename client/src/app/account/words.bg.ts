/** Words of one's own log-in, the same at both front doors. */
export const account = {
  title: 'Моят профил',
  sessions: {
    title: 'Къде сте влезли',
    what: 'Ако не познавате някое устройство, прекратете влизането от него и сменете паролата си.',
    device: '{{browser}} на {{system}}',
    unknown: 'Непознато устройство',
    thisOne: 'това устройство',
    opened: 'Влезли сте: {{when}}',
    used: 'Последно ползвано: {{when}}',
    end: 'Прекратете',
    ended: 'Влизането е прекратено: {{device}}.',
    endOthers: 'Излезте от всички други устройства',
    othersEnded: 'Вече сте влезли само на това устройство.',
    onlyHere: 'Влезли сте само на това устройство.',
    changePassword: 'Сменете паролата',
  },
};

export type AccountWords = typeof account;
