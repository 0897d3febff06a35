/** The list of schedules. */
export const schedules = {
  title: 'Графици',
  new: 'Нов график',
  none: 'Още няма графици. Започнете с първия: кой приема, в кои дни и часове.',
  notFound: 'Няма график с тези думи.',
  name: 'График',
  modes: 'Как',
  length: 'Среща',
  minutes: '{{n}} мин.',
  statuses: { draft: 'чернова', published: 'публикуван', archived: 'в архива' },
};
