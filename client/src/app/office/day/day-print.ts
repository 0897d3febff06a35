import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '../../words/transloco';
import type { Meeting } from 'contract/models';
import { Administration } from '../../ui/administration';
import { phoneInWords } from '../../ui/phone';
import { When } from '../../ui/when';

/** The day as it lies on a desk: on paper only, A4, each host from a page of their own, with room for notes. */
@Component({
  selector: 'app-day-print',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @for (group of groups(); track group.host.id) {
        <section>
          <p>{{ administration.name() }}</p>
          <h2>{{ group.host.name }}</h2>
          <p>
            @if (group.host.position; as position) {
              {{ position }} ·
            }
            <b>{{ when.day(day()) }}</b> · {{ t('office.day.paper.meetings', { n: group.rows.length }) }}
          </p>
          <table>
            <thead>
              <tr>
                @for (column of columns; track column) {
                  <th scope="col" [class]="column">{{ t(\`office.day.paper.\${column}\`) }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of group.rows; track row.meeting.id) {
                <tr>
                  <td class="num">
                    <b>{{ when.span(row.meeting.start, row.meeting.end) }}</b>
                  </td>
                  <td>{{ row.meeting.attendee.givenName }} {{ row.meeting.attendee.familyName }}</td>
                  <td class="num nowrap">{{ phoneInWords(row.meeting.attendee.phone ?? '') }}</td>
                  <td>{{ row.meeting.topic }}</td>
                  <td>{{ row.meeting.documentNumber }}</td>
                  <td>
                    {{ t(\`office.mode.\${row.meeting.mode}\`) }}
                    @if (row.seen.status === 'requested') {
                      ({{ t('office.calendar.state.requested') }})
                    }
                  </td>
                  <td></td>
                </tr>
              }
            </tbody>
          </table>
        </section>
      } @empty {
        <p>{{ when.day(day()) }}: {{ t('office.day.noneThen') }}</p>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: none;
    }
    @page {
      size: A4;
      margin: 14mm 12mm;
    }
    @media print {
      :host {
        display: block;
        font-size: 10pt;
        line-height: 1.3;
      }
      section + section {
        break-before: page;
      }
      h2 {
        font-size: 15pt;
      }
      table {
        width: 100%;
        margin-top: 6mm;
        border-collapse: collapse;
        table-layout: fixed;
      }
      thead {
        display: table-header-group;
      }
      tr {
        break-inside: avoid;
      }
      th,
      td {
        padding: 2mm 2mm 2mm 0;
        border-bottom: 0.3pt solid var(--ink);
        text-align: left;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      th {
        font-size: 8.5pt;
        font-weight: 600;
      }
      .time {
        width: 11%;
      }
      .name {
        width: 17%;
      }
      .phone {
        width: 14%;
      }
      .document {
        width: 13%;
      }
      .mode {
        width: 9%;
      }
      .notes {
        width: 17%;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayPrint {
  readonly day = input.required<string>();
  readonly groups =
    input.required<
      readonly { host: Meeting['host']; rows: readonly { meeting: Meeting; seen: Meeting }[] }[]
    >();
  protected readonly administration = inject(Administration);
  protected readonly when = inject(When);
  protected readonly phoneInWords = phoneInWords;
  protected readonly columns = ['time', 'name', 'phone', 'topic', 'document', 'mode', 'notes'] as const;
}
