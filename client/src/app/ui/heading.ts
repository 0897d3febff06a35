import { afterNextRender, Directive, effect, ElementRef, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { Say } from '../words/say';
import { Administration } from './administration';

/** The `h1` of a page: names the tab too, and takes the focus when the reader has come from another page. */
@Directive({ selector: 'h1[heading]', host: { tabindex: '-1', '[textContent]': 'heading()' } })
export class Heading {
  readonly heading = input.required<string>();

  constructor() {
    const title = inject(Title);
    const administration = inject(Administration);
    const say = inject(Say);
    effect(() => title.setTitle(`${this.heading()} · ${administration.name() || say.text('ui.product')}`));

    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const router = inject(Router);
    const navigation = router.currentNavigation() ?? router.lastSuccessfulNavigation();
    // The first page of a visit keeps the focus where the browser put it, so that the skip link comes first.
    const cameFromAnotherPage = navigation?.previousNavigation != null;
    afterNextRender(() => {
      if (cameFromAnotherPage) element.focus({ preventScroll: true });
    });
  }
}
