import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { addressChanges } from './address-changes';

@Component({ template: '' })
class List {
  readonly change = addressChanges();
  readonly router = inject(Router);
}

describe('changes of an address', () => {
  let list: List;
  const arrived = () => vi.waitFor(() => expect(list.router.currentNavigation()).toBeNull());

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'list', component: List }])] });
    list = await (await RouterTestingHarness.create()).navigateByUrl('/list?q=Мария', List);
  });

  it('are all kept, however quickly one follows another', async () => {
    list.change({ from: '2026-12-01' });
    list.change({ to: '2026-12-31' });
    list.change({ q: null });
    await arrived();
    expect(list.router.url).toBe('/list?from=2026-12-01&to=2026-12-31');
  });

  it('are forgotten once they are there: what is taken out later stays out', async () => {
    list.change({ from: '2026-12-01' });
    await arrived();
    await list.router.navigateByUrl('/list');
    list.change({ to: '2026-12-31' });
    await arrived();
    expect(list.router.url).toBe('/list?to=2026-12-31');
  });
});
