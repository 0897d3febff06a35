import type { Words } from '../../../libs/domain/domain-error.js';
import { checkNumberPattern, fitsNumberPattern, sampleOf } from '../../../libs/domain/number-pattern.js';
import { isPlainLine } from '../../../libs/domain/plain-line.js';
import type { Findings } from './findings.js';
import type { ScheduleRules } from './schedule.js';

const MOST_TOPICS = 30;
const LONGEST_TOPIC = 150;
const LONGEST_NUMBER = 100;
/** What citizens come for: the topics offered to them, how their document's number looks, and by which order. */
export function checkMatter(rules: ScheduleRules, findings: Findings): void {
  checkTopics(rules.topics, findings);
  checkLine('orderNumber', rules.orderNumber, LONGEST_NUMBER, findings);
  checkLine('documentNumberExample', rules.documentNumberExample, LONGEST_NUMBER, findings);
  const { documentNumberPattern: pattern, documentNumberExample: example } = rules;
  if (pattern === null) return;
  const wrong = checkNumberPattern(pattern);
  if (wrong) return findings.add('documentNumberPattern', wrong);
  if (example !== null && typeof example === 'string' && !fitsNumberPattern(pattern, example))
    findings.add('documentNumberExample', unlikePattern(sampleOf(pattern)));
}

function checkTopics(topics: unknown, findings: Findings): void {
  if (!Array.isArray(topics) || topics.length > MOST_TOPICS)
    return findings.add('topics', words.tooManyTopics);
  topics.forEach((topic, index) => checkLine(`topics[${index}]`, topic, LONGEST_TOPIC, findings));
}

function checkLine(path: string, value: unknown, most: number, findings: Findings): void {
  if (value === null && !path.includes('[')) return;
  const isLine = typeof value === 'string' && value.length <= most && isPlainLine(value);
  if (!isLine)
    findings.add(path, {
      bg: `Въведете текст на един ред, до ${most} знака.`,
      en: `Enter one line of text, at most ${most} characters.`,
    });
}

const unlikePattern = (sample: string): Words => ({
  bg: `Примерът не е по образеца. По него номерът изглежда така: ${sample}`,
  en: `The example does not fit the pattern. By it a number looks like this: ${sample}`,
});

const words = {
  tooManyTopics: {
    bg: `Темите са списък от най-много ${MOST_TOPICS}.`,
    en: `The topics are a list of at most ${MOST_TOPICS}.`,
  },
} satisfies Record<string, Words>;
