import { dictionary } from '@zxcvbn-ts/language-common';

const COMMON = new Set(dictionary['passwords-common']);

/** Among the fifty thousand that leaked most often (NIST SP 800-63B §5.1.1.2, ASVS 6.2.4). */
export const isCommonPassword = (password: string): boolean => COMMON.has(password);
