import type { Meeting } from 'contract/models';
import { TONES } from '../../ui/status-word';
import { SHAPES } from '../../ui/tone-word';

const SVG = 'http://www.w3.org/2000/svg';

/** The same shapes as in every list: the colour is never alone. */
function shape(status: Meeting['status']): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[TONES[status]]);
  drawing.append(path);
  return drawing;
}

function span(text: string, className: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

/** What a meeting says on its place in the grid, in the order in which it is read. */
export function meetingWords(
  meeting: Meeting,
  { time, state, mode }: { time: string; state: string; mode: string },
): HTMLElement[] {
  const { givenName, familyName } = meeting.attendee;
  const name = document.createElement('b');
  name.textContent = `${givenName} ${familyName}`;
  const status = span(state, 'state');
  status.prepend(shape(meeting.status));
  return [span(time, 'num time'), name, status, span(`${mode} · ${meeting.topic}`, 'more')];
}
