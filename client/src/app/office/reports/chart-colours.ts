/** The colours of a chart, as the tokens say them now. */
export interface ChartColours {
  ink: string;
  muted: string;
  hair: string;
  surface: string;
  font: string;
  of(tone: string): string;
}

/**
 * A token may hold any colour of CSS, such as a mixture; who draws understands six digits. A pixel is painted with it and
 * read back.
 */
export function chartColours(element: HTMLElement): ChartColours {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const probe = element.ownerDocument.createElement('span');
  element.append(probe);
  const of = (token: string): string => {
    probe.style.color = `var(--${token})`;
    if (!brush) return 'currentColor';
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = getComputedStyle(probe).color;
    brush.fillRect(0, 0, 1, 1);
    const digits = [...brush.getImageData(0, 0, 1, 1).data].map((part) => part.toString(16).padStart(2, '0'));
    return `#${digits.join('')}`;
  };
  const known = new Map(
    ['ink', 'muted', 'hair', 'surface', 'ok', 'no', 'wait', 'info', 'line', 'primary'].map((token) => [
      token,
      of(token),
    ]),
  );
  const font = getComputedStyle(probe).fontFamily;
  probe.remove();
  const colour = (token: string): string => known.get(token) ?? known.get('ink')!;
  return {
    ...{ ink: colour('ink'), muted: colour('muted'), hair: colour('hair'), surface: colour('surface') },
    font,
    of: colour,
  };
}
