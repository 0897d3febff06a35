import { type InputError, ValidationFailed } from '../../../libs/domain/domain-error.js';
import { fitsNumberPattern, sampleOf } from '../../../libs/domain/number-pattern.js';
import type { MeetingMode } from './meeting.js';

/**
 * @throws ValidationFailed when the schedule does not meet that way, or asks for a document number that is missing or
 * not written as its numbers are
 */
export function meetingFitsSchedule(
  asked: { mode: MeetingMode; documentNumber: string | null },
  rules: {
    modes: readonly string[];
    documentNumber: 'none' | 'optional' | 'required';
    documentNumberPattern: string | null;
    documentNumberExample: string | null;
  },
): void {
  const errors: InputError[] = [];
  if (!rules.modes.includes(asked.mode)) {
    errors.push({
      path: 'mode',
      message: { bg: 'По този начин тук не се приема.', en: 'Meetings here are not held that way.' },
    });
  }
  if (rules.documentNumber === 'required' && !asked.documentNumber) {
    errors.push({
      path: 'documentNumber',
      message: { bg: 'Напишете номера на документа.', en: 'Give the document’s number.' },
    });
  }
  if (rules.documentNumber === 'none' && asked.documentNumber) {
    errors.push({
      path: 'documentNumber',
      message: { bg: 'Тук не се иска номер на документ.', en: 'No document number is asked for here.' },
    });
  }
  const pattern = rules.documentNumber === 'none' ? null : rules.documentNumberPattern;
  if (pattern && asked.documentNumber && !fitsNumberPattern(pattern, asked.documentNumber)) {
    const example = rules.documentNumberExample ?? sampleOf(pattern);
    errors.push({
      path: 'documentNumber',
      message: {
        bg: `Номерът не изглежда така. Пример: ${example}`,
        en: `The number does not look like that. Example: ${example}`,
      },
    });
  }
  if (errors.length > 0) throw new ValidationFailed(errors);
}
