import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { listOfficeGroups, updateSettings } from 'contract/functions';
import type { DocumentUnit, SettingsAnswer } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Administration } from '../../ui/administration';
import { Labelled } from '../../ui/labelled';
import { Directory } from '../directory';
import { everyPage } from '../every-page';

/** Whether citizens may look up how a document stands, and where its unit receives when nothing is called the same. */
@Component({
  selector: 'app-document-lookup',
  imports: [Labelled, TranslocoDirective],
  templateUrl: './document-lookup.html',
  styleUrls: ['./holidays.css', './refusal-reasons.css', './document-lookup.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentLookup {
  readonly settings = input.required<SettingsAnswer>();
  private readonly administration = inject(Administration);
  private readonly api = inject(Api);
  private readonly directory = inject(Directory);
  private readonly explain = inject(Explain);
  protected readonly now = linkedSignal(() => {
    const { documentStatus, documentUnits } = this.settings();
    return { documentStatus, documentUnits };
  });
  private readonly groups = resource({
    loader: () => everyPage((page) => this.api.invoke(listOfficeGroups, page)),
  });
  protected readonly groupList = computed(() => (this.groups.hasValue() ? this.groups.value() : []));
  protected readonly schedules = computed(() =>
    this.directory.scheduleList().filter(({ status }) => status === 'published'),
  );
  protected readonly tried = signal(false);
  protected readonly failed = signal('');
  protected readonly saved = signal(false);

  protected offer(documentStatus: boolean): Promise<boolean> {
    return this.change({ documentStatus });
  }

  protected async add(unit: HTMLInputElement, place: HTMLSelectElement): Promise<void> {
    const name = unit.value.trim();
    this.tried.set(!name || !place.value);
    if (this.tried()) return (name ? place : unit).focus();
    const [kind, id] = place.value.split(' ');
    const added: DocumentUnit = {
      unit: name,
      scheduleId: kind === 'schedule' ? id! : null,
      groupId: kind === 'group' ? id! : null,
    };
    if (!(await this.change({ documentUnits: [...this.now().documentUnits, added] }))) return;
    unit.value = '';
    place.value = '';
    unit.focus();
  }

  protected remove(gone: DocumentUnit): Promise<boolean> {
    return this.change({ documentUnits: this.now().documentUnits.filter((one) => one !== gone) });
  }

  /** Null for what is not there any more: then the unit is found by name again. */
  protected placeOf({ scheduleId, groupId }: DocumentUnit): string | null {
    if (scheduleId) return this.schedules().find(({ id }) => id === scheduleId)?.title ?? null;
    return this.groupList().find(({ id }) => id === groupId)?.name ?? null;
  }

  private async change(
    body: Partial<Pick<SettingsAnswer, 'documentStatus' | 'documentUnits'>>,
  ): Promise<boolean> {
    this.failed.set('');
    this.saved.set(false);
    try {
      const { documentStatus, documentUnits } = await this.api.invoke(updateSettings, { body });
      this.now.set({ documentStatus, documentUnits });
      this.administration.documentStatus.set(documentStatus);
      this.saved.set(true);
      return true;
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
      this.now.update((shown) => ({ ...shown }));
      return false;
    }
  }
}
