import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import { Api } from 'contract/api';
import { getAdministration } from 'contract/functions';
import { Heading } from '../../ui/heading';
import { Pending } from '../../ui/pending';
import { phoneInWords } from '../../ui/phone';
import { When } from '../../ui/when';

/** The accessibility declaration that the law asks of every public body (Implementing Decision (EU) 2018/1523). */
@Component({
  selector: 'app-accessibility-page',
  imports: [Heading, Pending, TranslocoDirective],
  templateUrl: './accessibility-page.html',
  styleUrl: './accessibility-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccessibilityPage {
  private readonly api = inject(Api);
  protected readonly when = inject(When);
  protected readonly inWords = phoneInWords;
  protected readonly site = location.origin;
  protected readonly administration = resource({ loader: () => this.api.invoke(getAdministration) });
}
