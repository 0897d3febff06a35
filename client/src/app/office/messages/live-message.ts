import { computed, inject, Injectable, linkedSignal, type Signal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { HttpClient } from '@angular/common/http';
import { Api } from 'contract/api';
import { previewMessageText } from 'contract/functions';
import type { PreviewMessageText$Params } from 'contract/functions';
import type { MessagePreview, TryMessageBody } from 'contract/models';
import { map, switchMap, timer } from 'rxjs';
import { Problem } from '../../problem/problem';

/** Long enough that nobody's typing is interrupted, short enough to feel live. */
const PAUSE = 300;

/** Which words of which message. */
export interface Asked {
  message: PreviewMessageText$Params['message'];
  language: 'bg' | 'en';
  body: TryMessageBody;
}

/** The message with the words as they stand in the form: asked after each pause in typing, older questions dropped. */
@Injectable()
export class LiveMessage {
  private readonly http = inject(HttpClient);
  private readonly rootUrl = inject(Api).rootUrl;
  private readonly asked = signal<Signal<Asked | undefined> | null>(null);

  readonly answer = rxResource({
    params: () => this.asked()?.(),
    stream: ({ params }) =>
      timer(PAUSE).pipe(
        switchMap(() => previewMessageText(this.http, this.rootUrl, params)),
        map((response) => response.body),
      ),
  });
  /** The last one that could be shown stays while the next is under way, or while a section is wrong. */
  readonly shown = linkedSignal<MessagePreview | undefined, MessagePreview | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  readonly problem = computed(() => {
    const error = this.answer.error();
    return error ? Problem.from(error) : null;
  });

  follow(asked: Signal<Asked | undefined>): void {
    this.asked.set(asked);
  }
}
