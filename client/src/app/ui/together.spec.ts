import { signal } from '@angular/core';
import { describe, expect, it } from 'vitest';
import { together } from './together';

const asked = (failure?: Error) => {
  const [error, isLoading] = [signal(failure), signal(false)];
  const reload = (): boolean => {
    error.set(undefined);
    isLoading.set(true);
    return true;
  };
  return { error, isLoading, reload };
};

describe('what a page needs together', () => {
  it('has failed where one has, and asks for all that failed again, and for nothing else', () => {
    const [groups, hosts, holidays] = [asked(new Error('cut off')), asked(new Error('away')), asked()];
    const all = together(groups, hosts, holidays);
    expect(all.error()?.message).toBe('cut off');
    expect(all.isLoading()).toBe(false);
    expect(all.reload()).toBe(true);
    expect([groups, hosts, holidays].map((one) => one.isLoading())).toEqual([true, true, false]);
    expect(all.error()).toBeUndefined();
    expect(all.isLoading()).toBe(true);
    groups.isLoading.set(false);
    expect(all.isLoading()).toBe(true);
  });
});
