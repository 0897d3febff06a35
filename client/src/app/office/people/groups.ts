import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  resource,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { createGroup, deleteGroup, listOfficeGroups, updateGroup } from 'contract/functions';
import type { ChangeGroupBody, OfficeGroup } from 'contract/models';
import { Explain } from '../../problem/explain';
import { once } from '../../session/api-calls';
import { AskFirst } from '../../ui/ask-first';
import { Labelled } from '../../ui/labelled';
import { Pending } from '../../ui/pending';
import { Say } from '../../words/say';
import { intentionKey } from '../book/intention-key';
import { everyPage } from '../every-page';
import { type GroupRow, groupRows, possibleParents, reordered } from './group-tree';

/** The tree under which citizens look for a schedule: each group is renamed and moved where it stands. */
@Component({
  selector: 'app-groups',
  imports: [Labelled, Pending, TranslocoDirective],
  templateUrl: './groups.html',
  styleUrls: ['./lists.css', './groups.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Groups {
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly say = inject(Say);
  protected readonly groups = resource({
    loader: () => everyPage((page) => this.api.invoke(listOfficeGroups, page)),
  });
  protected readonly all = computed(() => (this.groups.hasValue() ? this.groups.value() : []));
  protected readonly rows = computed(() => groupRows(this.all()));
  /** The one whose name and parent are open for change. */
  protected readonly edited = signal<string | null>(null);
  protected readonly newName = signal('');
  protected readonly failed = signal('');
  /** Moving its row takes the focus from the button, which is then pressed again, perhaps several times. */
  private pressed: HTMLElement | null = null;

  constructor() {
    afterRenderEffect(() => {
      this.rows();
      this.pressed?.focus();
      this.pressed = null;
    });
  }

  protected parents(group: OfficeGroup): OfficeGroup[] {
    return possibleParents(this.all(), group);
  }

  protected async add(): Promise<void> {
    const name = this.newName().trim();
    if (!name) return;
    const order = this.all().filter(({ parentId }) => parentId === null).length;
    const made = await this.write(() =>
      this.api.invoke(createGroup, { body: { name, parentId: null, order } }, once(intentionKey())),
    );
    if (made) this.newName.set('');
  }

  protected async change({ id }: OfficeGroup, name: string, parentId: string): Promise<void> {
    const body: ChangeGroupBody = { name: name.trim(), parentId: parentId || null };
    const changed = await this.write(() => this.api.invoke(updateGroup, { id, body }));
    if (changed) this.edited.set(null);
  }

  protected async move(row: GroupRow, step: 1 | -1, { currentTarget }: Event): Promise<void> {
    this.pressed = currentTarget as HTMLElement;
    await this.write(async () => {
      for (const { id, order } of reordered(row, step))
        await this.api.invoke(updateGroup, { id, body: { order } });
    });
  }

  protected async remove({ id, name }: OfficeGroup): Promise<void> {
    const sure = await this.ask.confirm({
      title: this.say.text('office.people.removeGroup.title', { name }),
      meaning: this.say.text('office.people.removeGroup.meaning'),
      act: this.say.text('office.people.remove'),
      keep: this.say.text('office.acts.ask.keep'),
    });
    if (sure) await this.write(() => this.api.invoke(deleteGroup, { id }));
  }

  private async write(how: () => Promise<unknown>): Promise<boolean> {
    this.failed.set('');
    try {
      await how();
      return true;
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
      return false;
    } finally {
      this.groups.reload();
    }
  }
}
