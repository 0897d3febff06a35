import { TestBed } from '@angular/core/testing';
import type { Route, Routes } from '@angular/router';
import { ROUTES } from '../../../test/browser/routes';
import { routes } from './app.routes';
import { inBulgarian } from './words/in-bulgarian';

/** Every route that shows or leads to a page, as one line from the root. */
async function every(routes: Routes, above: string[] = []): Promise<string[]> {
  const lines = await Promise.all(
    routes.map(async (route) => {
      const path = route.path ? [...above, route.path] : above;
      const below = await childrenOf(route);
      return below ? every(below, path) : [path.join('/')];
    }),
  );
  return lines.flat();
}

const childrenOf = async (route: Route): Promise<Routes | undefined> =>
  route.children ??
  ((await TestBed.runInInjectionContext(() => route.loadChildren?.())) as Routes | undefined);

it('is opened in the browser by who may open it', async () => {
  const opened = Object.values(ROUTES).flatMap((ofOne) => Object.keys(ofOne));
  TestBed.configureTestingModule({ imports: [inBulgarian()] });
  const known = await every(routes);
  expect([...new Set(opened)].sort()).toEqual([...new Set(known)].sort());
});
