import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../kit/until.js';
import { BusyTown } from './busy-town.js';
import { type Answer, Crowd, isTurnedAwayWell } from './crowd.js';

describe('a process that more is asked of than it can bear', () => {
  let town: BusyTown;
  let crowd: Crowd;
  const page = (language: string) =>
    fetch(town.http.url, { headers: { accept: 'text/html', 'accept-language': language } });

  beforeAll(async () => {
    town = await BusyTown.open();
    crowd = await Crowd.gather(town.http.url, 1_500);
  }, 120_000);
  afterAll(async () => {
    crowd.leave();
    await town.close();
  });

  it('turns the surplus away and answers everybody else right, then lets all in again', async () => {
    const answers: Answer[] = [];
    const pages: Record<string, Response> = {};
    const others = new Set<number>();
    // However fast the machine is, one of these is too much for it.
    for (let perSecond = 1_000; perSecond <= 64_000 && !pages['en']; perSecond *= 2) {
      let isOver = false;
      const load = crowd.atOnce({ perSecond, seconds: 5, next: town.next }).finally(() => (isOver = true));
      while (!isOver && !pages['en']) {
        const language = pages['bg'] ? 'en' : 'bg';
        const answer = await page(language);
        if (answer.status === 503) pages[language] = answer;
        for (const path of ['/health/live', '/health/ready', '/metrics'])
          others.add((await fetch(town.http.url + path)).status);
      }
      answers.push(...(await load));
    }
    const away = answers.filter(({ status }) => status === 503);
    expect(away.length).toBeGreaterThan(0);
    expect(away.filter((one) => !isTurnedAwayWell(one)).slice(0, 3)).toEqual([]);
    expect(answers.filter(({ status, isRight }) => status !== 503 && !isRight).slice(0, 3)).toEqual([]);
    expect([...others]).toEqual([200]);

    expect(pages['bg']?.headers.get('retry-after')).toBe('5');
    expect(pages['bg']?.headers.get('content-type')).toContain('text/html');
    expect(await pages['bg']?.text()).toContain('<html lang="bg">');
    expect(await pages['en']?.text()).toContain('Many people are here right now');

    await until(
      'a race of two hundred is let in',
      async () => {
        await pause(3_000);
        const race = await crowd.atOnce({ perSecond: 200_000, seconds: 0.001, next: town.next });
        return race.length === 200 && race.every(({ isRight }) => isRight);
      },
      60_000,
    );
  }, 180_000);
});
