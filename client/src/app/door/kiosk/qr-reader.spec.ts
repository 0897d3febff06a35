import { encodeQR } from 'qr';
import decode from 'qr/decode.js';
import { readPicture } from './qr-reader';

const MODULE = 8;

/** What a camera sees of a code on paper: grey, a little noisy, with room around it. */
function photographed(text: string): { width: number; height: number; data: Uint8ClampedArray } {
  const rows = encodeQR(text, 'raw', { border: 4, ecc: 'quartile' });
  const side = rows.length * MODULE;
  const [width, height] = [side + 160, side + 120];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isDark = rows[Math.floor((y - 60) / MODULE)]?.[Math.floor((x - 80) / MODULE)] ?? false;
      const shade = (isDark ? 50 : 190) + ((x * 7 + y * 13) % 17);
      data.set([shade, shade, shade, 255], (y * width + x) * 4);
    }
  return { width, height, data };
}

it('reads the reference that a citizen shows', () => {
  expect(readPicture(decode, photographed('485680086'))).toBe('485680086');
});

it('reads the link of a meeting', () => {
  const link = 'https://priem.example/meetings/019a8c00-0000-7000-8000-000000000001';
  expect(readPicture(decode, photographed(link))).toBe(link);
});

it('sees nothing where there is no code', () => {
  const data = new Uint8ClampedArray(320 * 240 * 4).fill(180);
  expect(readPicture(decode, { width: 320, height: 240, data })).toBeUndefined();
});
