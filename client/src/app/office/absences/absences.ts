import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { deleteAbsence, deleteClosure, listAbsences, listClosures } from 'contract/functions';
import type { Closure } from 'contract/models';
import { Explain } from '../../problem/explain';
import { Session } from '../../session/session';
import { AskFirst } from '../../ui/ask-first';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { When } from '../../ui/when';
import type { Below } from '../../words/keys';
import { Say } from '../../words/say';
import { everyPage } from '../every-page';
import { ClosingForm } from './closing-form';

/** Who is away and what is closed, today and later; and the way to enter one more. */
@Component({
  selector: 'app-absences',
  imports: [ClosingForm, Heading, Pending, RouterLink, TranslocoDirective],
  templateUrl: './absences.html',
  styleUrl: './absences.css',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Absences {
  private readonly api = inject(Api);
  private readonly ask = inject(AskFirst);
  private readonly explain = inject(Explain);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  private readonly when = inject(When);
  protected readonly failed = signal('');
  protected readonly isAdministrator = computed(
    () => this.session.account()?.roles.includes('administrator') ?? false,
  );
  protected readonly list = resource({
    loader: async () => {
      const [absences, closures] = await Promise.all([
        everyPage((page) => this.api.invoke(listAbsences, { when: 'upcoming', ...page })),
        everyPage((page) => this.api.invoke(listClosures, { when: 'upcoming', ...page })),
      ]);
      return [...absences, ...closures].sort((a, b) => (a.from < b.from ? -1 : 1));
    },
  });

  /** 7 декември · 7 декември, 10:00 – 9 декември */
  protected span({ from, to }: Closure): string {
    const said = (at: string): string => {
      const [date = at, time] = at.split('T');
      return this.when.day(date) + (time ? `, ${time}` : '');
    };
    return from === to ? said(from) : `${said(from)} – ${said(to)}`;
  }

  protected whose({ host, schedules }: Closure): string {
    if (host) return host.name;
    return schedules
      ? schedules.map(({ title }) => title).join(', ')
      : this.say.text('office.absences.everything');
  }

  protected toResult(id: string): void {
    void this.router.navigate(['/office/absences', id]);
  }

  protected async remove(one: Closure): Promise<void> {
    const words = (key: Below<'office.absences.removeAsk'>) =>
      this.say.text(`office.absences.removeAsk.${key}`);
    const sure = await this.ask.confirm({
      title: `${this.whose(one)}, ${this.span(one)}`,
      meaning: words('meaning'),
      act: words('act'),
      keep: words('keep'),
    });
    if (!sure) return;
    this.failed.set('');
    try {
      await this.api.invoke(one.host ? deleteAbsence : deleteClosure, { id: one.id });
    } catch (failure) {
      this.failed.set(this.explain.text(failure));
    }
    this.list.reload();
  }
}
