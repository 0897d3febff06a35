/** Which of the meetings the arrow leads to: up and down within a day, left and right to the nearest of another. */
export function stepBetween(
  all: readonly HTMLElement[],
  from: HTMLElement,
  arrow: string,
): HTMLElement | undefined {
  const lane = (one: HTMLElement): Element | null => one.closest('[role=gridcell]');
  const top = (one: HTMLElement): number => one.getBoundingClientRect().top;
  const days = [...new Set(all.map(lane))];
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const sameDay = all.filter((one) => lane(one) === lane(from));
    return sameDay[sameDay.indexOf(from) + (arrow === 'ArrowDown' ? 1 : -1)];
  }
  const day = days[days.indexOf(lane(from)) + (arrow === 'ArrowRight' ? 1 : -1)];
  return all
    .filter((one) => day !== undefined && lane(one) === day)
    .sort((a, b) => Math.abs(top(a) - top(from)) - Math.abs(top(b) - top(from)))[0];
}
