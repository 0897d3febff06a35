import { logoFile } from './logo-file.js';

const svg = (inside: string, more = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="46"${more}>${inside}</svg>`);
const png = (width: number, height: number) => {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452' + '00'.repeat(8) + '0806000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, Buffer.alloc(20)]);
};
const refused = (bytes: Buffer) => {
  try {
    return logoFile(bytes).mediaType;
  } catch (error) {
    return (error as { why: string }).why;
  }
};

describe('a logo', () => {
  it('is known by its content', () => {
    expect(logoFile(svg('<path d="M0 0h40v46"/>')).mediaType).toBe('image/svg+xml');
    expect(logoFile(png(80, 92)).mediaType).toBe('image/png');
  });

  it('is no text, no other picture and no half of one', () => {
    expect(refused(Buffer.from('<html><body>svg</body></html>'))).toBe('not-a-picture');
    expect(refused(Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00', 'latin1'))).toBe('not-a-picture');
    expect(refused(Buffer.from('89504e470d0a1a0a', 'hex'))).toBe('not-a-picture');
    expect(refused(Buffer.alloc(0))).toBe('not-a-picture');
  });

  it('is small, also when it is unfolded', () => {
    expect(refused(Buffer.concat([png(80, 92), Buffer.alloc(200_000)]))).toBe('too-large');
    expect(refused(png(20_000, 20))).toBe('too-large');
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<g onclick="alert(1)"/>'],
    ['<foreignObject><p>x</p></foreignObject>'],
    ['<a href="javascript:alert(1)"/>'],
    ['<image href="https://elsewhere.example/x.png"/>'],
    ['<image xlink:href="//elsewhere.example/x.png"/>'],
    ['<style>@import "x.css";</style>'],
    ['<rect fill="url(https://elsewhere.example/x#y)"/>'],
  ])('shows a picture and does nothing else: %s', (inside) => expect(refused(svg(inside))).toBe('active'));

  it('may be drawn with references to its own parts', () => {
    const own = svg('<defs><g id="a"/></defs><use href="#a"/><rect fill="url(#b)"/>');
    expect(refused(own)).toBe('image/svg+xml');
  });
});
