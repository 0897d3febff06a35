import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  AriaComponent,
  type AriaComponentOption,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components';
import { type ComposeOption, type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { chartColours } from './chart-colours';

use([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

type Option = ComposeOption<
  BarSeriesOption | AriaComponentOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

/** What a chart shows: bars for each name, one on the other or side by side. */
export interface ChartFigures {
  names: string[];
  series: { name: string; tone: string; values: (number | null)[] }[];
  stacked: boolean;
  /** Long names stand before their bars, and not below them. */
  lying: boolean;
  /** Says what the chart is, and where its numbers can be read. */
  label: string;
  format(value: number): string;
}

const ROW = 34;
const AROUND = 116;
/** Two lines of names of series. */
const LEGEND = 64;
const STANDING = 340;

/** Bars in the colours of the page, told apart by pattern too. Comes with ECharts, so it is loaded when it is shown. */
@Component({
  selector: 'app-report-chart',
  template: `<div #place></div>`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportChart {
  readonly figures = input.required<ChartFigures>();
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private readonly looks = signal(0);
  private chart: ECharts | undefined;

  constructor() {
    const anew = (): void => this.looks.update((n) => n + 1);
    const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', 'print'].map((query) =>
      matchMedia(query),
    );
    for (const query of queries) query.addEventListener('change', anew);
    // The reader may choose a scheme on the page as well.
    const choice = new MutationObserver(anew);
    choice.observe(document.documentElement, { attributes: true });
    const room = new ResizeObserver(() => this.chart?.resize());
    afterRenderEffect(() => {
      this.looks();
      const element = this.place().nativeElement;
      const figures = this.figures();
      element.style.height = `${figures.lying ? figures.names.length * ROW + AROUND : STANDING}px`;
      if (!this.chart) room.observe(element);
      this.chart ??= init(element, null, { renderer: 'svg' });
      this.chart.resize();
      this.chart.setOption(optionOf(figures, element), { notMerge: true });
    });
    inject(DestroyRef).onDestroy(() => {
      for (const query of queries) query.removeEventListener('change', anew);
      choice.disconnect();
      room.disconnect();
      this.chart?.dispose();
    });
  }
}

function optionOf(
  { names, series, stacked, lying, label, format }: ChartFigures,
  element: HTMLElement,
): Option {
  const colours = chartColours(element);
  const text = { color: colours.ink, fontFamily: colours.font, fontSize: 13 };
  const nameAxis = {
    type: 'category' as const,
    data: names,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.muted } },
    axisLabel: {
      ...text,
      width: lying ? 180 : 72,
      overflow: lying ? ('truncate' as const) : ('break' as const),
      // Of names in a row some are enough: the table beside has them all.
      hideOverlap: !lying,
    },
  };
  const valueAxis = {
    type: 'value' as const,
    minInterval: 1,
    splitNumber: 4,
    splitLine: { lineStyle: { color: colours.hair } },
    axisLabel: { ...text, color: colours.muted, formatter: format, hideOverlap: true },
  };
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 120,
    textStyle: text,
    aria: { enabled: true, label: { description: label }, decal: { show: true } },
    legend: { show: series.length > 1, bottom: 0, left: 0, textStyle: text, itemHeight: 14, itemWidth: 22 },
    grid: { left: 8, right: 24, top: 12, bottom: series.length > 1 ? LEGEND : 12, containLabel: true },
    // Drawn, and not written into the page: it asks for no inline style.
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      renderMode: 'richText',
      confine: true,
      backgroundColor: colours.surface,
      borderColor: colours.muted,
      textStyle: text,
      valueFormatter: (value) => (typeof value === 'number' ? format(value) : '–'),
    },
    xAxis: lying ? valueAxis : nameAxis,
    yAxis: lying ? nameAxis : valueAxis,
    series: series.map(({ name, tone, values }) => ({
      ...{ type: 'bar' as const, name, data: values, barMaxWidth: 34 },
      ...(stacked && { stack: 'all' }),
      itemStyle: { color: colours.of(tone), borderColor: colours.surface, borderWidth: 1 },
    })),
  };
}
