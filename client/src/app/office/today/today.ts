import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Heading } from '../../ui/heading';

/** The home page of a member of staff: what needs them today. */
@Component({
  selector: 'app-today',
  imports: [Heading, TranslocoPipe],
  template: `<h1 [heading]="'office.today.title' | transloco"></h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Today {}
