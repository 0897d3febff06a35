/** Reads the QR code that a camera sees; undefined where it sees none. */
export type ReadsCode = (video: HTMLVideoElement) => Promise<string | undefined>;

/** Of the Shape Detection API, which TypeScript does not know yet. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface BarcodeDetectors {
  new (options: { formats: string[] }): BarcodeDetector;
  getSupportedFormats(): Promise<string[]>;
}

/** Smaller is read faster, and a code that fills a third of it is still sharp. */
const WIDTH = 800;

/** The browser's own reader where it has one, as tablets do; else a kept library, loaded only then. */
export async function qrReader(): Promise<ReadsCode> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: BarcodeDetectors };
  if (BarcodeDetector && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  const { default: decode } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return (video) => {
    canvas.width = Math.min(WIDTH, video.videoWidth);
    canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    return Promise.resolve(readPicture(decode, context.getImageData(0, 0, canvas.width, canvas.height)));
  };
}

/** A picture without a code is the usual one, and the library's way to say so is to throw. */
export function readPicture(
  decode: (picture: { width: number; height: number; data: Uint8ClampedArray }) => string,
  picture: { width: number; height: number; data: Uint8ClampedArray },
): string | undefined {
  try {
    return decode(picture);
  } catch {
    return undefined;
  }
}
