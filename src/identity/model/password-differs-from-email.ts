import { ValidationFailed } from '../../../libs/domain/domain-error.js';

/** The address is the first thing that anyone would try. @throws ValidationFailed */
export function passwordDiffersFromEmail(password: string, email: string): void {
  if (password.trim().toLowerCase() !== email.toLowerCase()) return;
  throw new ValidationFailed([
    {
      path: 'password',
      message: {
        bg: 'Паролата не може да е самият имейл.',
        en: 'The password cannot be the e-mail address itself.',
      },
    },
  ]);
}
