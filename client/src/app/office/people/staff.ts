import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  resource,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listStaff, resetSecondFactor, updateStaff } from 'contract/functions';
import type { StaffMember } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Session } from '../../session/session';
import { AskFirst } from '../../ui/ask-first';
import { Pending } from '../../ui/pending';
import { Say } from '../../words/say';
import { everyPage } from '../every-page';
import { filterAddress } from '../lists/filter-address';
import { Filters } from '../lists/filters';
import { holdsWords } from '../lists/holds-words';
import { RowKeys } from '../lists/row-keys';
import { openStaffForm } from './staff-form';

/** Who works in the back office, and what they may. */
@Component({
  selector: 'app-staff',
  imports: [Filters, Pending, RowKeys, TranslocoDirective],
  templateUrl: './staff.html',
  styleUrl: './lists.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Staff {
  /** From the address. */
  readonly q = input<string>();
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  protected readonly session = inject(Session);
  protected readonly failed = signal('');
  protected readonly staff = resource({
    loader: () => everyPage((page) => this.api.invoke(listStaff, page)),
  });
  protected readonly filter = filterAddress();
  protected readonly found = computed(() =>
    (this.staff.hasValue() ? this.staff.value() : []).filter(({ givenName, familyName, position, email }) =>
      holdsWords([givenName, familyName, position, email].join(' '), this.q()),
    ),
  );

  protected async edit(member: StaffMember | null): Promise<void> {
    if (await openStaffForm(this.injector, member)) this.staff.reload();
  }

  protected async disable(member: StaffMember, disabled: boolean): Promise<void> {
    if (disabled && !(await this.sure('disable', member))) return;
    await this.trying(() => this.api.invoke(updateStaff, { id: member.id, body: { disabled } }));
  }

  protected async resetFactor(member: StaffMember): Promise<void> {
    if (!(await this.sure('resetFactor', member))) return;
    await this.trying(() => this.api.invoke(resetSecondFactor, { id: member.id }));
  }

  private async trying(act: () => Promise<unknown>): Promise<void> {
    this.failed.set('');
    try {
      await act();
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.staff.reload();
  }

  private sure(act: 'disable' | 'resetFactor', { givenName, familyName }: StaffMember): Promise<boolean> {
    return this.ask.confirm({
      title: this.say.text(`office.people.${act}.title`, { name: `${givenName} ${familyName}` }),
      meaning: this.say.text(`office.people.${act}.meaning`),
      act: this.say.text(`office.people.${act}.act`),
      keep: this.say.text('office.acts.ask.keep'),
    });
  }
}
