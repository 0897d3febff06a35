import { ChangeDetectionStrategy, Component, computed, input, resource } from '@angular/core';

/** White space that readers need around a code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, always dark on white whatever the scheme: many readers know no other. Drawn by a library loaded for it. */
@Component({
  selector: 'ui-qr-code',
  template: `
    @if (drawn(); as code) {
      <svg
        role="img"
        [attr.aria-label]="label()"
        [attr.viewBox]="'0 0 ' + code.size + ' ' + code.size"
        shape-rendering="crispEdges"
      >
        <path fill="#fff" [attr.d]="'M0 0h' + code.size + 'v' + code.size + 'h-' + code.size + 'z'" />
        <path fill="#000" [attr.d]="code.path" />
      </svg>
    }
  `,
  styles: `
    :host {
      display: block;
      flex: none;
      width: 168px;
      height: 168px;
    }
    svg {
      display: block;
      border-radius: var(--corner);
      forced-color-adjust: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QrCode {
  readonly text = input.required<string>();
  /** What it is, for those who do not see it. */
  readonly label = input.required<string>();
  private readonly encoder = resource({ loader: async () => (await import('qr')).encodeQR });
  protected readonly drawn = computed(() => {
    if (!this.encoder.hasValue()) return null;
    const rows = this.encoder.value()(this.text(), 'raw', { border: QUIET, ecc: 'quartile' });
    const path = rows
      .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('');
    return { size: rows.length, path };
  });
}
