/**
 * `npm run test:overload -- [seconds] [minutes]`: finds how much one HTTP process bears, then asks three times as much of
 * it for so many seconds (30), and lastly as much as it bears, with a look at its memory each ten seconds, for so many
 * minutes (none). The load is made on one core and the process runs on the other where `taskset` is there.
 */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { median, quantile } from '../bench/numbers.js';
import { BusyTown } from './busy-town.js';
import { type Answer, Crowd, isTurnedAwayWell } from './crowd.js';

const USUAL_CALLERS = 32;
const CONNECTIONS = 2_000;
const LOOK_S = 10;
const [seconds = 30, minutes = 0] = process.argv.slice(2).map(Number);

const town = await BusyTown.open();
try {
  pinTo(process.pid, cpus().length - 1);
  const { url, pid } = town.http;
  const crowd = await Crowd.gather(url, CONNECTIONS);
  await crowd.inTurn({ callers: USUAL_CALLERS, seconds: 5, next: town.next }); // the first ones still compile
  const usual = await crowd.inTurn({ callers: USUAL_CALLERS, seconds: 10, next: town.next });
  const bears = usual.length / 10;
  const usually = median(usual.map(({ took }) => took));
  say(`It bears ${bears.toFixed(0)} a second; ${USUAL_CALLERS} at once then wait ${ms(usually)} (median).`);
  complain(usual.filter(({ isRight }) => !isRight));

  const answers = await crowd.atOnce({ perSecond: 3 * bears, seconds, next: town.next });
  say(`\nThree times as much, ${(3 * bears).toFixed(0)} a second for ${seconds} s:`);
  tell(answers, usually);
  say('\nOf those that came after the first five seconds:');
  tell(
    answers.filter(({ at }) => at > 5_000),
    usually,
  );

  await pause(5_000);
  const after = await crowd.inTurn({ callers: USUAL_CALLERS, seconds: 5, next: town.next });
  say(
    `\nAfterwards ${(after.length / 5).toFixed(0)} a second, median ${ms(median(after.map((a) => a.took)))}.`,
  );
  complain(after.filter(({ isRight }) => !isRight));
  if (minutes > 0) await watchMemory(pid, crowd);
  crowd.leave();
} finally {
  await town.close();
}

function tell(answers: Answer[], usually: number): void {
  const away = answers.filter(({ status }) => status === 503);
  const served = answers.filter(({ status }) => status !== 503);
  const share = (of: Answer[]): string => `${((100 * of.length) / answers.length).toFixed(1)} %`;
  const took = served.map((one) => one.took);
  const turned = away.map((one) => one.took);
  say(
    `  answered     ${served.length} (${share(served)}), median ${ms(median(took))}, p95 ${ms(quantile(took, 0.95))}`,
  );
  say(`               ${(median(took) / usually).toFixed(2)} times as long as usual (median)`);
  if (away.length > 0)
    say(
      `  turned away  ${away.length} (${share(away)}) with 503, median ${ms(median(turned))}, p95 ${ms(quantile(turned, 0.95))}`,
    );
  complain(away.filter((one) => !isTurnedAwayWell(one)));
  complain(served.filter(({ isRight }) => !isRight));
}

/** As much as it bears for minutes on end: the slope is that of a line through what it held (least squares). */
async function watchMemory(pid: number, crowd: Crowd): Promise<void> {
  const held: { at: number; rss: number }[] = [];
  const begun = performance.now();
  say(`\nMemory under as much as it bears, for ${minutes} minutes:`);
  while (performance.now() - begun < minutes * 60_000) {
    complain(
      (await crowd.inTurn({ callers: USUAL_CALLERS, seconds: LOOK_S, next: town.next })).filter(
        ({ isRight }) => !isRight,
      ),
    );
    held.push({ at: (performance.now() - begun) / 60_000, rss: await megabytes(pid) });
    if (held.length % 6 === 0) say(`  after ${held.length / 6} min: ${held.at(-1)!.rss.toFixed(0)} MB`);
  }
  say(`  slope over all: ${slope(held).toFixed(2)} MB a minute`);
  say(`  slope over the second half: ${slope(held.slice(held.length / 2)).toFixed(2)} MB a minute`);
}

function slope(points: { at: number; rss: number }[]): number {
  const mean = (of: number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;
  const [x, y] = [mean(points.map(({ at }) => at)), mean(points.map(({ rss }) => rss))];
  const up = points.reduce((sum, { at, rss }) => sum + (at - x) * (rss - y), 0);
  return up / points.reduce((sum, { at }) => sum + (at - x) ** 2, 0);
}

/** What a process holds in memory (proc(5)). */
async function megabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

function pinTo(pid: number, core: number): void {
  try {
    execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' });
  } catch {
    say('No taskset here: the load and the process share all cores.');
  }
}

function complain(wrong: Answer[]): void {
  if (wrong.length === 0) return;
  say(`  WRONG        ${wrong.length}, the first of them:\n${wrong[0]!.head}`);
  process.exitCode = 1;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function say(line: string): void {
  console.log(line);
}
