export const office = {
  nav: { label: 'Работно място', today: 'Днес', logOut: 'Изход' },
  today: { title: 'Днес' },
};

export type OfficeWords = typeof office;
