import { createRequire } from 'node:module';
import type { ReceptionEntry, Window } from '../scheduling/index.js';
import type { DemoSchedule } from './demo-town.js';

interface PublishedEntry {
  host: string;
  maxPeople?: number;
  rule: {
    freq: string;
    byDay?: string[];
    start?: string;
    end?: string;
    windows?: Window[];
    breaks?: Window[];
  } | null;
}

const published = createRequire(import.meta.url)('./reception-hours.json') as {
  administration: string;
  entries: PublishedEntry[];
}[];

/** Published hours as a schedule's reception. @throws Error when the file has no such entry with hours */
export function publishedHours({ administration, hosts }: DemoSchedule['hoursOf']): {
  reception: ReceptionEntry[];
  maxPerDay: number | null;
} {
  const entries = published.find((one) => one.administration === administration)?.entries ?? [];
  const found = hosts.map((host) => entryOf(entries, host));
  return {
    reception: found.map(({ rule }) => ({
      rrule: `FREQ=${rule.freq};BYDAY=${rule.byDay?.join(',') ?? ''}`,
      windows: rule.windows ?? [{ from: rule.start!, to: rule.end! }],
      breaks: rule.breaks ?? [],
    })),
    maxPerDay: found[0]?.maxPeople ?? null,
  };
}

function entryOf(entries: PublishedEntry[], host: string) {
  const entry = entries.find((one) => one.host === host);
  if (!entry?.rule) throw new Error(`reception-hours.json has no hours of ${host}`);
  return { ...entry, rule: entry.rule };
}
