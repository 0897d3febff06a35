import { existsSync, readFileSync } from 'node:fs';

const text = readFileSync('docs/security.md', 'utf8');

/** The numbers that a row stands for: `4.3.1`, or `4.3.1 – 4.3.2`. */
function numbersOf(cell: string): string[] {
  const [first, last] = cell.split(' – ').map((number) => number.split('.').map(Number)) as [
    number[],
    number[]?,
  ];
  const [chapter, section, from] = first as [number, number, number];
  const to = last?.[2] ?? from;
  return Array.from({ length: to - from + 1 }, (_, more) => `${chapter}.${section}.${from + more}`);
}

/** The rows of the tables of requirements: their numbers, and where they are met. */
const rows = [
  ...text.matchAll(/^\| (\d+\.\d+\.\d+(?: – \d+\.\d+\.\d+)?) *\|[^|\n]*\| *([^|\n]*?) *\|[^|\n]*\|$/gm),
].map(([, numbers, where]) => ({ numbers: numbersOf(numbers!), where: where! }));

const rowsThat = (fits: (where: string) => boolean): string[] =>
  rows.filter(({ where }) => fits(where)).flatMap(({ numbers }) => numbers);
const isNotMet = (where: string): boolean => where.startsWith('not met: ');
const isNotApplicable = (where: string): boolean => where.startsWith('not applicable: ');

describe('docs/security.md', () => {
  it('names files that are there', () => {
    const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/[\w.-]*\w\.\w+)`/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('has each requirement once', () => {
    const numbers = rows.flatMap((row) => row.numbers);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
    // Levels 1 and 2 of ASVS 5.0.0: 70 and 183.
    expect(numbers).toHaveLength(253);
  });

  it('counts them right', () => {
    const notMet = rowsThat(isNotMet).length;
    const notApplicable = rowsThat(isNotApplicable).length;
    const met = 253 - notMet - notApplicable;
    expect(text.replace(/\s+/g, ' ')).toContain(
      `Of 253 requirements ${met} are met, ${notMet} are not met, ${notApplicable} are not applicable.`,
    );
  });

  it('lists at its end whatever is not met, and nothing else', () => {
    const end = text.slice(text.indexOf('## Not met, in order of weight'));
    const listed = [...end.matchAll(/\d+\.\d+\.\d+(?:\s–\s\d+\.\d+\.\d+)?/g)].flatMap(([numbers]) =>
      numbersOf(numbers.replace(/\s/g, ' ')),
    );
    expect([...new Set(listed)].sort()).toEqual(rowsThat(isNotMet).sort());
  });
});
