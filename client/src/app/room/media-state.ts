/** `denied`: the browser may not; `missing`: there is none, or another program holds it; `unsupported`: no https. */
export type MediaState = 'on' | 'off' | 'denied' | 'missing' | 'unsupported';

/** What the browser means by refusing a camera or a microphone (Media Capture and Streams, 10.2). */
export function stateAfter(failure: unknown): MediaState {
  const name = failure instanceof DOMException ? failure.name : '';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'missing';
}
