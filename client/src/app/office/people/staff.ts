import { ChangeDetectionStrategy, Component, inject, Injector, resource, signal } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listStaff, updateStaff } from 'contract/functions';
import type { StaffMember } from 'contract/models';
import { Explain } from '../../problem/explain';
import { AskFirst } from '../../ui/ask-first';
import { Pending } from '../../ui/pending';
import { Say } from '../../words/say';
import { everyPage } from '../every-page';
import { openStaffForm } from './staff-form';

/** Who works in the back office, and what they may. */
@Component({
  selector: 'app-staff',
  imports: [Pending, TranslocoDirective],
  templateUrl: './staff.html',
  styleUrl: './lists.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Staff {
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  protected readonly failed = signal('');
  protected readonly staff = resource({
    loader: () => everyPage((page) => this.api.invoke(listStaff, page)),
  });

  protected async edit(member: StaffMember | null): Promise<void> {
    if (await openStaffForm(this.injector, member)) this.staff.reload();
  }

  protected async disable(member: StaffMember, disabled: boolean): Promise<void> {
    if (disabled && !(await this.sure(member))) return;
    this.failed.set('');
    try {
      await this.api.invoke(updateStaff, { id: member.id, body: { disabled } });
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.staff.reload();
  }

  private sure({ givenName, familyName }: StaffMember): Promise<boolean> {
    return this.ask.confirm({
      title: this.say.text('office.people.disable.title', { name: `${givenName} ${familyName}` }),
      meaning: this.say.text('office.people.disable.meaning'),
      act: this.say.text('office.people.disable.act'),
      keep: this.say.text('office.acts.ask.keep'),
    });
  }
}
