import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listApiClients, renewApiClientSecret, revokeApiClient } from 'contract/functions';
import type { ApiClientAnswer, ApiClientWithSecret } from 'contract/models';
import { Explain } from '../../problem/explain';
import { AskFirst } from '../../ui/ask-first';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import { Say } from '../../words/say';
import { Directory } from '../directory';
import { everyPage } from '../every-page';
import { openClientForm } from './client-form';
import { ClientSecret } from './client-secret';

/** Which programs call the interface, what each may, and whether it does. */
@Component({
  selector: 'app-api-clients',
  imports: [ClientSecret, Heading, Pending, RouterLink, TranslocoDirective],
  templateUrl: './api-clients.html',
  styleUrl: './api-clients.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApiClientsPage {
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly directory = inject(Directory);
  private readonly explain = inject(Explain);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  protected readonly when = inject(When);
  protected readonly clients = resource({
    loader: () => everyPage((page) => this.api.invoke(listApiClients, page)),
  });
  /** Those that may call first. */
  protected readonly sorted = computed(() => {
    const all = this.clients.hasValue() ? this.clients.value() : [];
    return [...all].sort((a, b) => Number(a.state === 'revoked') - Number(b.state === 'revoked'));
  });
  /** Its secret is known only here and now. */
  protected readonly shown = signal<ApiClientWithSecret | null>(null);
  protected readonly done = signal('');
  protected readonly failed = signal('');

  protected meetingsOf({ hostIds }: ApiClientAnswer): string {
    if (hostIds.length === 0) return this.say.text('office.apiClients.everyHost');
    const gone = this.say.text('office.apiClients.goneHost');
    return hostIds.map((id) => this.directory.hostName(id) || gone).join(', ');
  }

  protected async edit(client: ApiClientAnswer | null): Promise<void> {
    const written = await openClientForm(this.injector, client);
    if (!written) return;
    this.tell('clientSecret' in written ? '' : this.say.text('office.apiClients.saved'));
    if ('clientSecret' in written) this.shown.set(written);
    this.clients.reload();
  }

  protected async renew(client: ApiClientAnswer): Promise<void> {
    if (!(await this.sure('renew', 'askRenew', client.name))) return;
    await this.write(async () => {
      this.shown.set(await this.api.invoke(renewApiClientSecret, { id: client.id }));
      return '';
    });
  }

  protected async revoke(client: ApiClientAnswer): Promise<void> {
    if (!(await this.sure('revoke', 'askRevoke', client.name))) return;
    await this.write(async () => {
      await this.api.invoke(revokeApiClient, { id: client.id });
      if (this.shown()?.id === client.id) this.shown.set(null);
      return this.say.text('office.apiClients.gone', { name: client.name });
    });
  }

  private sure(act: 'renew' | 'revoke', question: 'askRenew' | 'askRevoke', name: string): Promise<boolean> {
    return this.ask.confirm({
      title: this.say.text(`office.apiClients.${question}.title`, { name }),
      meaning: this.say.text(`office.apiClients.${question}.meaning`),
      act: this.say.text(`office.apiClients.${act}`),
      keep: this.say.text('office.acts.ask.keep'),
    });
  }

  private async write(how: () => Promise<string>): Promise<void> {
    this.tell('');
    try {
      this.tell(await how());
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.clients.reload();
  }

  private tell(done: string): void {
    this.done.set(done);
    this.failed.set('');
  }
}
