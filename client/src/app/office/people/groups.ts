import { type CdkDragDrop, CdkDrag, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
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
import {
  dropAt,
  type GroupPlace,
  type GroupRow,
  groupRows,
  type GroupStep,
  placed,
  possibleParents,
  stepTo,
  withoutBranch,
} from './group-tree';

/** How far in each level stands, in CSS pixels. */
const INDENT = 24;

const KEYS: Record<string, GroupStep> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** The tree under which citizens look for a schedule: each group is renamed and moved where it stands. */
@Component({
  selector: 'app-groups',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, Labelled, Pending, TranslocoDirective],
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
  /** Where the last one that was moved stands now. */
  protected readonly moved = signal('');
  protected readonly indent = INDENT;
  protected readonly steps: readonly GroupStep[] = ['up', 'down', 'in', 'out'];
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

  protected way(row: GroupRow, step: GroupStep): GroupPlace | null {
    return stepTo(this.rows(), row, step);
  }

  protected go(row: GroupRow, step: GroupStep, { currentTarget }: Event): void {
    const place = this.way(row, step);
    if (!place) return;
    this.pressed = currentTarget as HTMLElement;
    void this.put(row.group, place);
  }

  /** On the handle: the arrows do what the hand does. */
  protected press(row: GroupRow, event: KeyboardEvent): void {
    const step = KEYS[event.key];
    if (!step) return;
    event.preventDefault();
    this.go(row, step, event);
  }

  protected drop({ currentIndex, distance, item }: CdkDragDrop<unknown, unknown, GroupRow>): void {
    const [rows, row] = [this.rows(), item.data];
    const others = withoutBranch(rows, row.group.id);
    const above = rows.filter(({ group }) => group.id !== row.group.id).slice(0, currentIndex);
    const index = above.filter((one) => others.includes(one)).length;
    const place = dropAt(others, index, row.depth + Math.round(distance.x / INDENT));
    void this.put(row.group, place);
  }

  /** Shown at once, and put back where the server refuses it. */
  private async put(group: OfficeGroup, place: GroupPlace): Promise<void> {
    const before = this.all();
    const after = placed(before, group.id, place);
    this.moved.set('');
    if (orderOf(after) === orderOf(before)) return;
    this.groups.set(after);
    const written = await this.write(() =>
      this.api.invoke(updateGroup, { id: group.id, body: { ...place } }),
    );
    if (written) this.moved.set(this.inWords(after, group));
    else this.putBack(before);
  }

  /** As it was, and then as it is: somebody else may have changed the tree. */
  private putBack(before: OfficeGroup[]): void {
    this.groups.set(before);
    this.groups.reload();
  }

  private inWords(groups: readonly OfficeGroup[], { id, name }: OfficeGroup): string {
    const { group, siblings } = groupRows(groups).find((row) => row.group.id === id)!;
    const parent = groups.find((one) => one.id === group.parentId)?.name;
    const facts = { name, parent: parent ?? '', n: siblings.indexOf(group) + 1, of: siblings.length };
    return this.say.text(parent ? 'office.people.movedIn' : 'office.people.movedTop', facts);
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

const orderOf = (groups: readonly OfficeGroup[]): string =>
  groupRows(groups)
    .map(({ group, depth }) => `${depth}:${group.id}`)
    .join();
