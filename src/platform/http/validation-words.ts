import type { Words } from '../../../libs/domain/domain-error.js';

const numberIn = (message: string): string => /-?\d+(\.\d+)?/.exec(message.replace(/^\S+/, ''))?.[0] ?? '';
const listIn = (message: string): string => message.split(': ')[1] ?? '';

const words: Record<string, (message: string) => Words> = {
  isDefined: () => ({ bg: 'Попълнете това поле.', en: 'This field is required.' }),
  isNotEmpty: () => ({ bg: 'Попълнете това поле.', en: 'This field is required.' }),
  isString: () => ({ bg: 'Очаква се текст.', en: 'Text is expected.' }),
  isBoolean: () => ({ bg: 'Очаква се true или false.', en: 'true or false is expected.' }),
  isInt: () => ({ bg: 'Очаква се цяло число.', en: 'A whole number is expected.' }),
  isNumber: () => ({ bg: 'Очаква се число.', en: 'A number is expected.' }),
  isArray: () => ({ bg: 'Очаква се списък.', en: 'A list is expected.' }),
  isObject: () => ({ bg: 'Очаква се обект.', en: 'An object is expected.' }),
  nestedValidation: () => ({
    bg: 'Очаква се обект или списък от обекти.',
    en: 'An object or a list of objects is expected.',
  }),
  isEmail: () => ({ bg: 'Това не е адрес на електронна поща.', en: 'This is not an e-mail address.' }),
  isUuid: () => ({ bg: 'Това не е идентификатор.', en: 'This is not an id.' }),
  min: (m) => ({ bg: `Най-малко ${numberIn(m)}.`, en: `At least ${numberIn(m)}.` }),
  max: (m) => ({ bg: `Най-много ${numberIn(m)}.`, en: `At most ${numberIn(m)}.` }),
  minLength: (m) => ({ bg: `Най-малко ${numberIn(m)} знака.`, en: `At least ${numberIn(m)} characters.` }),
  maxLength: (m) => ({ bg: `Най-много ${numberIn(m)} знака.`, en: `At most ${numberIn(m)} characters.` }),
  arrayMinSize: (m) => ({ bg: `Поне ${numberIn(m)}.`, en: `At least ${numberIn(m)}.` }),
  arrayMaxSize: (m) => ({ bg: `Най-много ${numberIn(m)}.`, en: `At most ${numberIn(m)}.` }),
  arrayUnique: () => ({ bg: 'Има повторения.', en: 'There are repetitions.' }),
  isIn: (m) => ({ bg: `Едно от: ${listIn(m)}.`, en: `One of: ${listIn(m)}.` }),
  isEnum: (m) => ({ bg: `Едно от: ${listIn(m)}.`, en: `One of: ${listIn(m)}.` }),
  whitelistValidation: () => ({ bg: 'Непознато поле.', en: 'Unknown field.' }),
  unknownValue: () => ({ bg: 'Очаква се обект.', en: 'An object is expected.' }),
};

/** A class-validator rule in the product's words; a rule of our own brings its words as `context`. */
export function wordsFor(rule: string, message: string, context?: Record<string, unknown>): Words {
  if (context?.['bg'] && context['en']) return context as Words;
  return words[rule]?.(message) ?? { bg: 'Неправилна стойност.', en: message };
}
