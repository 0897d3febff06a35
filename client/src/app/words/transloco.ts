import { Directive, inject, Pipe, type PipeTransform, TemplateRef, ViewContainerRef } from '@angular/core';
import type { Key } from './keys';
import { type Facts, Say } from './say';

interface Sayer {
  $implicit: (key: Key, facts?: Facts) => string;
}

/**
 * `*transloco="let t"`, as Transloco has it, but the compiler knows the keys: a key put together must be a template
 * literal of parts that it knows too, such as `ui.mode.${mode}`.
 */
@Directive({ selector: '[transloco]' })
export class TranslocoDirective {
  constructor() {
    const say = inject(Say);
    const view = inject<TemplateRef<Sayer>>(TemplateRef);
    inject(ViewContainerRef).createEmbeddedView(view, { $implicit: (key, facts) => say.text(key, facts) });
  }

  static ngTemplateContextGuard(_: TranslocoDirective, context: unknown): context is Sayer {
    return context !== null;
  }
}

/** The same for a single sentence; not pure, because the language may change under it. */
@Pipe({ name: 'transloco', pure: false })
export class TranslocoPipe implements PipeTransform {
  private readonly say = inject(Say);

  transform(key: Key, facts?: Facts): string {
    return this.say.text(key, facts);
  }
}
