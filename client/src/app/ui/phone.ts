/** `+359888123456` as people read it out: `0888 123 456`; numbers of other countries as they are. */
export const phoneInWords = (number: string): string =>
  number.replace(/^\+359(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3').replace(/^\+359/, '0');
