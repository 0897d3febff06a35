import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { provideRouter, Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { render } from '@testing-library/angular';
import { Busy } from './busy';
import { partByPart } from './part-by-part';

const count = signal<number | undefined>(undefined);
const seen: number[] = [];

@Component({
  selector: 'app-parts',
  template: '{{ note() }}',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Parts {
  private readonly drawn = partByPart(count, { first: 2, step: 3 });
  protected note(): number {
    seen.push(this.drawn());
    return this.drawn();
  }
}

const shown = async () => {
  seen.length = 0;
  return render(Parts, { providers: [provideRouter([{ path: '**', component: Parts }])] });
};

describe('a view that is drawn part by part', () => {
  beforeEach(() => count.set(undefined));

  it('is whole in the end, and counts as loading until then', async () => {
    await shown();
    const busy = TestBed.inject(Busy);
    await vi.waitFor(() => expect(busy.now()).toBe(false));
    count.set(7);
    expect(busy.now()).toBe(true);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(Infinity));
    expect(busy.now()).toBe(false);
    expect([...new Set(seen)]).toEqual([2, 5, 8, Infinity]);
  });

  it('is whole at once on every page but the first', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Parts }])] });
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/one');
    await router.navigateByUrl('/two');
    seen.length = 0;
    count.set(7);
    const page = TestBed.createComponent(Parts);
    await page.whenStable();
    expect(new Set(seen)).toEqual(new Set([Infinity]));
  });
});
