/**
 * What a page of ours may do in a browser: load, run and call what is our own, and be in nobody's frame. No script, style
 * element or style attribute that stands in a page is taken but styles with the nonce of this very answer, and no string
 * becomes markup or the address of a script (Trusted Types; the client's two rules are in `client/src/trusted-types.ts`).
 * ADR 46; OWASP ASVS 5.0 §3.4.
 * @param publicUrl where browsers find the product
 * @param styles the source of the styles that stand in this very page: its nonce
 */
export function pagePolicy(publicUrl: string, ...styles: string[]): string {
  return written({ ...shared(publicUrl, styles), ...noStrings });
}

/** The same for Swagger's pages, which write styles and markup as strings; their scripts are our own files nevertheless. */
export const policyOfSwagger = (publicUrl: string): string => written(shared(publicUrl, ["'unsafe-inline'"]));

const noStrings = { 'require-trusted-types-for': "'script'", 'trusted-types': 'angular default' };

function shared(publicUrl: string, styles: string[]): Record<string, string> {
  return {
    'default-src': "'self'",
    // The Angular page has <base href="/">: without it a deep link would look for its scripts beside itself.
    'base-uri': "'self'",
    'object-src': "'none'",
    'frame-ancestors': "'none'",
    'form-action': "'self'",
    'img-src': "'self' data:",
    // A PDF that the client has read: see attachment-sheet.ts.
    'frame-src': "'self' blob:",
    'script-src': "'self'",
    'style-src': ["'self'", ...styles].join(' '),
    // Safari before 15.4 does not take WebSockets of one's own address for 'self'.
    'connect-src': `'self' ${new URL(publicUrl).origin.replace(/^http/, 'ws')}`,
  };
}

const written = (rules: Record<string, string>): string =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** What of a device our own pages may ask for: the video room its camera, microphone and screen. Frames get nothing. */
export const DEVICES = Object.entries({
  camera: true,
  microphone: true,
  'display-capture': true,
  autoplay: true,
  fullscreen: true,
  'clipboard-write': true,
  'publickey-credentials-create': true,
  'publickey-credentials-get': true,
  'screen-wake-lock': true,
  accelerometer: false,
  'browsing-topics': false,
  'clipboard-read': false,
  geolocation: false,
  gyroscope: false,
  hid: false,
  'idle-detection': false,
  'local-fonts': false,
  magnetometer: false,
  midi: false,
  payment: false,
  serial: false,
  usb: false,
  'xr-spatial-tracking': false,
})
  .map(([device, isOurs]) => `${device}=(${isOurs ? 'self' : ''})`)
  .join(', ');
