import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { Api } from 'contract/api';
import { listWebhooks } from 'contract/functions';
import { Say } from '../../words/say';
import { everyPage } from '../every-page';
import { isTroubled } from './webhook-state';

/** On the settings page: how many webhooks somebody should look at. Nothing where all do well. */
@Component({
  selector: 'app-webhooks-line',
  template: `
    @if (words(); as words) {
      <p>{{ words }}</p>
    }
  `,
  styles: `
    p {
      margin-top: 4px;
      color: var(--no);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WebhooksLine {
  private readonly api = inject(Api);
  private readonly say = inject(Say);
  private readonly webhooks = resource({
    loader: () => everyPage((page) => this.api.invoke(listWebhooks, page)),
  });
  protected readonly words = computed(() => {
    const troubled = this.webhooks.hasValue() ? this.webhooks.value().filter(isTroubled).length : 0;
    return troubled > 0 ? this.say.count('office.webhooks.troubled', troubled) : '';
  });
}
