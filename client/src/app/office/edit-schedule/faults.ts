import { Injectable, signal } from '@angular/core';
import type { FieldProblem } from '../../problem/problem';

/** The wrong places of the schedule on the page, by the path that the server names them with. */
@Injectable()
export class Faults {
  readonly all = signal<readonly FieldProblem[]>([]);

  at(path: string): string | undefined {
    return this.all().find((fault) => fault.path === path)?.message;
  }

  /** At the path or at one of its items. */
  within(path: string): string | undefined {
    return this.all().find((fault) => fault.path === path || fault.path.startsWith(`${path}[`))?.message;
  }
}
