import fc from 'fast-check';
import { foldedHolds, foldText, searchPatterns } from './fold.js';

const finds = (text: string, question: string): boolean => foldedHolds(foldText(text), question);

describe('a search in words', () => {
  it.each([
    ['in any case', 'Главен архитект', ['главен архитект', 'ГЛАВЕН АРХИТЕКТ', 'гЛаВеН']],
    ['in Latin', 'Главен архитект', ['glaven arhitekt', 'Glaven Arhitect', 'GLAVEN architekt', 'architect']],
    [
      'in any order and by beginnings',
      'Главен архитект',
      ['архитект главен', 'арх', 'arh gl', ' гл,  арх! '],
    ],
    ['with the article', 'Главен архитект', ['главният архитект', 'главния', 'архитекта', 'архитектът']],
    ['with the article in Latin', 'Главен архитект', ['glavniyat', 'glavnia arhitekta', 'arhitektut']],
    [
      'with the article on the sign',
      'Кабинет на кмета, общинската палата',
      ['кмет', 'кметът', 'kmet', 'палатата'],
    ],
    [
      'with other articles',
      'Секретар; дело, служби',
      ['секретаря', 'секретарят', 'sekretarya', 'делото', 'службите'],
    ],
    [
      'by щ, ш, ъ',
      'Щерю Шъбанов',
      ['Shteryu', 'Shteriu', '6teryu', '6ubanov', 'Shybanov', 'Shŭbanov', 'Šăbanov'],
    ],
    [
      'by ж, ч, я',
      'Стоян Жечев',
      ['Stoqn', 'Stojan', 'Stoyan', 'Stoian', 'Jechev', 'je4ev', 'Zhe4ev', 'Žečev'],
    ],
    ['by ия', 'Мария Янева', ['Maria', 'Mariya', 'Mariq', 'Marija', 'Yaneva', 'Ianeva', 'qneva', 'Janeva']],
    ['by ю', 'Юлия Любенова', ['Yulia', 'Julia', 'Iuliya', 'Lyubenova', 'Liubenova', 'Ljubenova', 'Luben']],
    [
      'by х, дж',
      'Христо Хаджиев',
      ['Hristo', 'Christo', 'Khristo', 'Xristo', 'Hadzhiev', 'Hadjiev', 'Khadzhiev'],
    ],
    [
      'by ц, кс',
      'Александър Цветков',
      ['Aleksandar', 'Alexander', 'Alexandyr', 'Tsvetkov', 'Cvetkov', 'Tzvetkov'],
    ],
    [
      'by й, у, в',
      'Владимир Михайлов',
      ['Wladimir', 'Mihailov', 'Mihaylov', 'Mihajlov', 'Mixailov', 'Mihailoff'],
    ],
    ['by йо, ьо', 'Йордан Гьоревски', ['Yordan', 'Jordan', 'Iordan', 'Gyorevski', 'Giorevski']],
    ['by doubled letters', 'Анна Поддържова', ['ana', 'Anna', 'Podurjova', 'Poddarzhova']],
    [
      'by сч and тч',
      'Счетоводство и отчетност',
      ['schetovodstvo', 's4etovodstvo', 'otchet', 'ot4et', 'отчет'],
    ],
    [
      'by towns',
      'Велико Търново, Кърджали, Шумен',
      ['Turnovo', 'Tarnovo', 'Tyrnovo', 'Kurdjali', 'Kardzhali', '6umen'],
    ],
    ['that are Latin themselves', 'Ivan Turnev, Dir. IT', ['Иван', 'Търнев', 'ivan turnev', 'IT', 'дир']],
    [
      'with signs',
      'Зам.-кмет „Строителство“ (100%)',
      ['зам кмет', 'строит', '"строителство"', '100%', 'zam.-kmet'],
    ],
    ['of a document', 'УТ-12-345/10.11.2026', ['ут-12-345', 'UT-12', '345', '10.11.2026', 'ut-12-345/10.11.2026']], // prettier-ignore
    ['composed or not', 'Първа стая й', ['Първа стая й'.normalize('NFD'), 'и'.normalize('NFD')]],
  ])('finds words %s', (_, text, questions) => {
    expect(questions.filter((question) => !finds(text, question))).toEqual([]);
  });

  it.each([
    [
      'another person',
      'Иван Петров',
      ['Иванов', 'Ивана Петрова', 'Петрова', 'Петков', 'Petrof Ivanov', 'Петър'],
    ],
    ['a man by a woman’s name', 'Виктор Калинов Мар', ['Виктория', 'Калина', 'Мария', 'Viktoria', 'Kalina']],
    ['the middle of a word', 'Заместник-кметове', ['стник', 'мет', 'ове']],
    ['half of what was asked', 'Главен архитект', ['главен инженер', 'главен архитект Пловдив']],
    ['other letters', 'Шишков', ['Сисков', 'Чичков', 'sis', 'Жижков', 'Шишманов']],
    ['ъ for у where it was asked in Cyrillic', 'Гуров', ['Гъров']],
    ['other numbers', 'стая 106, 2006 г., 6', ['16', 'ш', 'sh', '1066', '22006']],
    [
      'signs and letters that nobody wrote',
      'Главен архитект',
      ['東京', 'главен αβγ', '%', '___', '„“', '*', '  -  '],
    ],
    ['a longer word by its stem', 'Кметство, кметски', ['кмета', 'кметът']],
  ])('does not find %s', (_, text, questions) => {
    expect(questions.filter((question) => finds(text, question))).toEqual([]);
  });

  it('finds everything where nothing is asked', () => {
    expect(searchPatterns('  ')).toEqual([]);
    expect(finds('Главен архитект', '')).toBe(true);
  });

  it('finds nothing in a text without words', () => {
    expect(foldText(' – ')).toBe('');
    expect(finds('', 'кмет')).toBe(false);
  });

  it('keeps few keys, of plain letters only, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(foldText(text)).toMatch(/^( [a-z0-9]+)* ?$/);
        for (const patterns of searchPatterns(text)) {
          expect(patterns.length).toBeLessThan(60);
          for (const pattern of patterns) expect(pattern).toMatch(/^% ([a-z0-9]+ ?|# )%$/);
        }
      }),
    );
    expect(foldText('cjxъ'.repeat(200)).length).toBeLessThan(40_000);
  });

  it('finds every text by itself and by the beginning of its words', () => {
    const name = fc.string({
      unit: fc.constantFrom(...'ооуукхабвгдежзийклмнопрстуфхцчшщъьюя'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(name, name, fc.nat(11), (first, second, cut) => {
        expect(finds(`${first} ${second}`, `${second.slice(0, cut + 1)} ${first}`)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
