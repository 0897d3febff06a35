import type { InputError, Words } from '../../libs/domain/domain-error.js';
import { isPlainLine } from '../../libs/domain/plain-line.js';
import type { ProviderSetting, ProviderSettings } from './video-provider.js';

const LONGEST = 1000;

/** What is wrong with a value for a setting; null when nothing is. */
export function checkValue({ type }: Pick<ProviderSetting, 'type'>, value: string): Words | null {
  if (value.length > LONGEST) return tooLong;
  if (!isPlainLine(value)) return controls;
  return type === 'url' && !isSecureAddress(value) ? noAddress : null;
}

/**
 * The values that somebody entered for a provider's settings, trimmed. Undefined is a secret that stays as it is, null
 * one that is there no more.
 * @param given from outside, anything
 * @param isKept whether a secret that is left out is there already
 */
export function enteredValues(
  settings: ProviderSettings,
  given: unknown,
  isKept: (key: string) => boolean,
): { values: Record<string, string | null | undefined>; errors: InputError[] } {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given)))
    return { values: {}, errors: [{ path: 'settings', message: noObject }] };
  const sent = new Map<string, unknown>(Object.entries(given ?? {}));
  const errors: InputError[] = [];
  const wrong = (key: string, message: Words) => void errors.push({ path: `settings.${key}`, message });
  for (const key of sent.keys()) if (!Object.hasOwn(settings, key)) wrong(key, unknownField);
  const values: Record<string, string | null | undefined> = {};
  for (const [key, setting] of Object.entries(settings)) {
    const value = plain(sent.get(key));
    const stays = value === undefined && setting.type === 'secret' && isKept(key);
    if (typeof value === 'string') {
      const why = checkValue(setting, value);
      if (why) wrong(key, why);
      values[key] = setting.type === 'url' ? value.replace(/\/+$/, '') : value;
    } else if (value !== null && value !== undefined) {
      wrong(key, noText);
    } else {
      if (setting.required && !stays) wrong(key, missing);
      values[key] = stays ? undefined : null;
    }
  }
  return { values, errors };
}

const plain = (value: unknown): unknown => (typeof value === 'string' ? value.trim() || null : value);

/** Camera and microphone are only given to secure pages; on one's own machine plain http is one too. */
function isSecureAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
}

const missing = { bg: 'Попълнете това поле.', en: 'This field is required.' };
const noText = { bg: 'Очаква се текст.', en: 'Text is expected.' };
const noObject = { bg: 'Очаква се обект.', en: 'An object is expected.' };
const unknownField = { bg: 'Непознато поле.', en: 'Unknown field.' };
const controls = {
  bg: 'Съдържа непозволени знаци.',
  en: 'It contains characters that are not allowed.',
};
const tooLong = { bg: `Най-много ${LONGEST} знака.`, en: `At most ${LONGEST} characters.` };
const noAddress = {
  bg: 'Очаква се адрес, който започва с https://.',
  en: 'An address that begins with https:// is expected.',
};
