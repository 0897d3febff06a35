import { ValidationFailed } from '../../libs/domain/domain-error.js';

/** A period that ends before it begins. */
export const endsBeforeItBegins = (): ValidationFailed =>
  new ValidationFailed([
    {
      path: 'to',
      message: { bg: 'Краят е преди началото.', en: 'The end is before the beginning.' },
    },
  ]);

/** A breakdown that the report does not know. @param known those that it knows */
export const notToldApart = (known: readonly string[]): ValidationFailed =>
  new ValidationFailed([
    {
      path: 'by',
      message: {
        bg: `Този отчет се разбива по: ${known.join(', ')}.`,
        en: `This report is broken down by: ${known.join(', ')}.`,
      },
    },
  ]);
