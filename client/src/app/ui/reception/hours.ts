/** A stretch of wall-clock time, `09:00` to `17:00`. */
export interface Stretch {
  from: string;
  to: string;
}

/** The windows without their breaks: 9–17 with a break 12–13 is 9–12 and 13–17. */
export function openHours(windows: readonly Stretch[], breaks: readonly Stretch[] = []): Stretch[] {
  return breaks.reduce<Stretch[]>(
    (open, pause) => open.flatMap((stretch) => without(stretch, pause)),
    [...windows],
  );
}

function without(stretch: Stretch, pause: Stretch): Stretch[] {
  if (pause.to <= stretch.from || pause.from >= stretch.to) return [stretch];
  return [
    { from: stretch.from, to: pause.from },
    { from: pause.to, to: stretch.to },
  ].filter(({ from, to }) => from < to);
}

/** 9:00–12:00 */
export const spanOf = ({ from, to }: Stretch): string => `${withoutZero(from)}–${withoutZero(to)}`;

const withoutZero = (time: string): string => time.replace(/^0/, '');
