// Experiments' charts.

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow', 'circle'];
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], 'solid', 'dashed', 'dotted', [8, 3, 2, 3]];

function chartOption(chart, width) {
  const text = {color: colour('soft'), fontFamily: 'system-ui, sans-serif', fontSize: 12};
  const colours = SYMBOLS.map((_, i) => colour('s' + i));
  return {
    animation: false, color: colours, textStyle: {fontFamily: 'system-ui, sans-serif'},
    aria: {enabled: true, label: {enabled: false}, decal: {show: chart.kind === 'BAR' && chart.series.length > 1, decals: decals()}},
    legend: {show: chart.series.length > 1, type: 'scroll', top: 0, left: 0, itemWidth: 28, itemHeight: 12,
      textStyle: {...text, color: colour('ink'), width: Math.min(300, width - 90), overflow: 'truncate'}, pageIconColor: colour('accent'), pageTextStyle: text,
      data: chart.series.map(s => visible(s.name))},
    grid: {left: 8, right: 18, top: chart.series.length > 1 ? 44 : 14, bottom: 6, containLabel: true},
    xAxis: axis(chart, 'x', text, width), yAxis: axis(chart, 'y', text, width),
    tooltip: {trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: colour('paper'), borderColor: colour('line'),
      textStyle: {color: colour('ink'), fontSize: 13}, formatter: item => tipText(chart, item)},
    series: [...chart.series.map((s, i) => drawnSeries(chart, s, i)), ...errorSeries(chart, colours)]
  };
}

function decals() {
  const base = {color: 'rgba(255,255,255,0.55)', symbolSize: 1};
  return [{symbol: 'none'}, {...base, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 5},
    {...base, symbol: 'circle', dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [5, 0], symbolSize: 0.7},
    {...base, dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4},
    {...base, dashArrayX: [1, 0], dashArrayY: [2, 4]}, {...base, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 2},
    {...base, symbol: 'rect', dashArrayX: [[4, 4], [0, 4, 4, 0]], dashArrayY: [4, 0]}, {...base, symbol: 'triangle', dashArrayX: [8, 8], dashArrayY: [8, 4], symbolSize: 0.8}];
}

function axis(chart, side, text, width) {
  const model = chart[side];
  const named = model.names.length > 0;
  const line = {show: side === 'x', lineStyle: {color: colour('line')}};
  return {
    type: named ? 'category' : model.log ? 'log' : 'value', data: named ? model.names.map(visible) : undefined,
    axisLabel: {...text, lineHeight: 15, hideOverlap: true, overflow: 'break', width: named ? Math.max(60, (width - 80) / model.names.length - 8) : undefined,
      interval: named ? 0 : undefined, formatter: named ? undefined : axisFormat(chart, side)},
    axisLine: line, axisTick: line, splitLine: {show: side === 'y', lineStyle: {color: colour('line')}},
    scale: side === 'x' && !named && !model.log
  };
}

/** All of a linear axis is in one unit; on a logarithmic one each number has its own. */
function axisFormat(chart, side) {
  const {unit, log} = chart[side];
  if (unit !== 's') {
    return value => figure(value);
  }
  const most = Math.max(...chart.series.flatMap(s => s.points.map(p => (side === 'x' ? p[0] : Math.max(p[1], p[3])) || 0)));
  const [size, name] = unitFor(most * 1e9);
  return value => (log ? quantity(value, 's') : plain(value * 1e9 / size, 6) + '\u00a0' + name);
}

function axisTitle(model) {
  return model.label + (model.unit && model.unit !== 's' ? ' (' + model.unit + ')' : '');
}

/** A value that the axis can show, or nothing. */
function showable(value, model) {
  return value === null || (model.log && value <= 0) ? null : value;
}

function drawnSeries(chart, series, index) {
  const data = series.points.map(([x, y]) => [showable(x, chart.x), showable(y, chart.y)]);
  const name = visible(series.name);
  return chart.kind === 'BAR' ? {type: 'bar', name, data, barMaxWidth: 56, barGap: '12%', itemStyle: {borderRadius: [2, 2, 0, 0]}}
      : {type: 'line', name, data, symbol: SYMBOLS[index % 8], symbolSize: 9, connectNulls: false, lineStyle: {width: 2.2, type: DASHES[index % 8]}};
}

/** Error bars, each on its own bar or point. */
function errorSeries(chart, colours) {
  return chart.series.map((series, index) => ({
    type: 'custom', name: visible(series.name), z: 10, silent: true, itemStyle: {color: colours[index % 8]},
    encode: {x: 0, y: [1, 2]}, tooltip: {show: false},
    data: series.points.filter(p => showable(p[1], chart.y) !== null && showable(p[2], chart.y) !== null && showable(p[3], chart.y) !== null)
        .map(p => [p[0], p[2], p[3]]),
    renderItem: (params, api) => errorBar(chart, index, api)
  }));
}

function errorBar(chart, index, api) {
  const [x0, low] = api.coord([api.value(0), api.value(1)]);
  const high = api.coord([api.value(0), api.value(2)])[1];
  let x = x0;
  if (chart.kind === 'BAR') {
    const layout = api.barLayout({count: chart.series.length, barGap: '12%', barMaxWidth: 56});
    x += layout[index].offsetCenter;
  }
  const line = (a, b, c, d) => ({type: 'line', shape: {x1: a, y1: b, x2: c, y2: d}, style: {stroke: colour('ink'), lineWidth: 1.4}});
  return {type: 'group', children: [line(x, low, x, high), line(x - 5, low, x + 5, low), line(x - 5, high, x + 5, high)]};
}

function place(chart, x) {
  return chart.x.names.length ? chart.x.names[x] ?? String(x) : quantity(x, chart.x.unit);
}

function tipText(chart, item) {
  const point = chart.series[item.seriesIndex].points[item.dataIndex];
  return visible(chart.series[item.seriesIndex].name) + '\n' + visible(place(chart, point[0])) + ': ' + range(chart, point);
}

function range(chart, [, y, low, high]) {
  const bars = low === null || high === null ? '' : ' (' + quantity(low, chart.y.unit) + ' to ' + quantity(high, chart.y.unit) + ')';
  return quantity(y, chart.y.unit) + bars;
}

function chartTable(chart) {
  const xs = [...new Set(chart.series.flatMap(s => s.points.map(p => p[0])))];
  if (chart.x.names.length === 0) {
    xs.sort((a, b) => a - b);
  }
  const rows = xs.map(x => [place(chart, x), ...chart.series.map(s => {
    const point = s.points.find(p => p[0] === x);
    return num(point ? range(chart, point) : '–');
  })]);
  return table(axisTitle(chart.y) + '; in brackets the ends of the error bars', [axisTitle(chart.x), ...chart.series.map(s => s.name)], rows);
}

function chartSection(chart) {
  const canvas = el('div', {class: 'chart', role: 'img', 'aria-label': visible('Chart: ' + chart.title + '. The table below has its numbers.')});
  const start = () => {
    const made = echarts.init(canvas, null, {renderer: 'canvas'});
    onTheme(() => made.setOption(chartOption(chart, canvas.clientWidth), true));
    new ResizeObserver(() => {
      made.resize();
      made.setOption(chartOption(chart, canvas.clientWidth), true);
    }).observe(canvas);
  };
  const details = el('details', {}, el('summary', {}, 'Table of this chart'), chartTable(chart));
  return {start, section: el('section', {class: 'card'}, el('div', {class: 'card-head'}, el('h2', {}, chart.title)),
      el('p', {class: 'axis y'}, axisTitle(chart.y)), canvas, el('p', {class: 'axis x'}, axisTitle(chart.x)), chart.note ? el('p', {class: 'lod'}, chart.note) : null, details)};
}
