import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector, signal, viewChild } from '@angular/core';
import { email, form, FormField, FormRoot, required, type ValidationError } from '@angular/forms/signals';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { inviteStaff, updateStaff } from 'contract/functions';
import type { StaffMember } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Problem } from '../../problem/problem';
import { refusedFields } from '../../problem/refused-fields';
import { once } from '../../session/api-calls';
import { ErrorSummary } from '../../ui/error-summary';
import { Field } from '../../ui/field';
import { intentionKey } from '../book/intention-key';
import { Directory } from '../directory';
import { openForm } from './open-form';

export const openStaffForm = (injector: Injector, member: StaffMember | null): Promise<boolean> =>
  openForm(injector, StaffForm, member);

const ROLES: readonly StaffMember['roles'][number][] = ['host', 'desk', 'administrator', 'auditor'];

/** A member of staff: invited by mail, or changed. */
@Component({
  selector: 'app-staff-form',
  imports: [ErrorSummary, Field, FormField, FormRoot, TranslocoDirective],
  templateUrl: './staff-form.html',
  styleUrl: './form-sheet.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StaffForm {
  private readonly api = inject(Api);
  private readonly explain = inject(Explain);
  private readonly key = intentionKey();
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly member = inject<StaffMember | null>(DIALOG_DATA);
  protected readonly directory = inject(Directory);
  protected readonly roles = ROLES;
  protected readonly written = signal({
    email: this.member?.email ?? '',
    givenName: this.member?.givenName ?? '',
    familyName: this.member?.familyName ?? '',
    position: this.member?.position ?? '',
    roles: this.member?.roles ?? (['host'] satisfies StaffMember['roles']),
    hostIds: this.member?.hostIds ?? [],
  });
  protected readonly form = form(
    this.written,
    (member) => {
      required(member.email);
      email(member.email);
      required(member.givenName);
      required(member.familyName);
    },
    { submission: { action: () => this.save(), onInvalid: () => this.summary().show() } },
  );

  protected toggleRole(role: StaffMember['roles'][number]): void {
    this.form.roles().value.update((all) => toggled(all, role));
  }

  protected toggleHost(id: string): void {
    this.form.hostIds().value.update((all) => toggled(all, id));
  }

  private async save(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    const written = this.written();
    const body = { ...written, position: written.position || null };
    try {
      if (this.member) await this.api.invoke(updateStaff, { id: this.member.id, body });
      else await this.api.invoke(inviteStaff, { body }, once(this.key));
      this.dialog.close(true);
      return undefined;
    } catch (failure) {
      this.summary().show();
      return refusedFields(this.form, Problem.from(failure), this.explain.text(failure));
    }
  }
}

const toggled = <T>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
