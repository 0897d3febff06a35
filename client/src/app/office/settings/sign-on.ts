import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Api } from 'contract/api';
import { changeSignOn, getSignOn } from 'contract/functions';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { copy } from '../../ui/copy';
import { Labelled } from '../../ui/labelled';
import { Pending } from '../../ui/pending';
import { Say } from '../../words/say';
import { TranslocoDirective } from '../../words/transloco';

type Field = 'issuer' | 'clientId' | 'clientSecret' | 'name';
type Fields = Record<Field, HTMLInputElement> & { isOn: HTMLInputElement; onlyWay: HTMLInputElement };

/** By which provider of the administration's own staff log in (OpenID Connect). */
@Component({
  selector: 'app-sign-on',
  imports: [Labelled, Pending, TranslocoDirective],
  templateUrl: './sign-on.html',
  styleUrl: './sign-on.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignOn {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  private readonly alert = viewChild<ElementRef<HTMLElement>>('alert');
  protected readonly provider = resource({ loader: () => this.api.invoke(getSignOn) });
  protected readonly problem = signal<Problem | null>(null);
  protected readonly failed = signal('');
  protected readonly told = signal('');

  protected wrong(field: Field): string {
    return this.problem()?.for(field) ?? '';
  }

  protected async copyAddress(address: HTMLInputElement): Promise<void> {
    await copy(address);
    this.told.set(this.say.text('office.settings.signOn.copied'));
  }

  protected async save(event: Event, fields: Fields): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    this.failed.set('');
    this.told.set('');
    const { issuer, clientId, clientSecret, name, isOn, onlyWay } = fields;
    try {
      const body = {
        isOn: isOn.checked,
        onlyWay: onlyWay.checked,
        issuer: issuer.value.trim(),
        clientId: clientId.value.trim(),
        clientSecret: clientSecret.value || undefined,
        name: name.value.trim(),
      };
      this.provider.set(await this.api.invoke(changeSignOn, { body }));
      clientSecret.value = '';
      this.told.set(this.say.text('office.settings.saved'));
    } catch (failure) {
      const problem = Problem.from(failure);
      this.problem.set(problem);
      this.failed.set(this.explain.text(problem));
      this.alert()?.nativeElement.focus();
    }
  }
}
