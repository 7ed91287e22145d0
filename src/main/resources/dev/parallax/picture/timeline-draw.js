// How a timeline is drawn.

const BAND = 40;
const TOP = 6;

function labelWidth(width) {
  return width < 520 ? 92 : 176;
}

/** The charting library's options for a timeline. */
function timelineOption(timeline) {
  const left = labelWidth(timeline.width());
  const text = {color: colour('soft'), fontFamily: 'system-ui, sans-serif', fontSize: 12};
  const line = {lineStyle: {color: colour('line')}};
  return {
    animation: false,
    aria: {enabled: false},
    grid: {left, right: 28, top: TOP, height: timeline.rows.length * BAND},
    xAxis: {
      type: 'value', min: 0, max: timeline.end, minInterval: 1, splitNumber: timeline.width() < 520 ? 3 : 7,
      axisLabel: {...text, hideOverlap: true, showMaxLabel: false, formatter: value => tick(timeline, value)},
      axisLine: line, axisTick: line, splitLine: {lineStyle: {color: colour('faint')}}
    },
    yAxis: {
      type: 'category', inverse: true, data: timeline.rows.map((_, i) => String(i)),
      axisLabel: {show: false}, axisTick: {show: false}, axisLine: line,
      splitLine: {show: true, interval: 0, lineStyle: {color: colour('faint')}}
    },
    dataZoom: [
      {type: 'inside', filterMode: 'none', zoomOnMouseWheel: false, moveOnMouseMove: true,
        preventDefaultMouseMove: false, minValueSpan: timeline.smallest},
      {type: 'slider', filterMode: 'none', left, right: 28, height: 18, bottom: 6, showDetail: false, brushSelect: false,
        showDataShadow: false, borderColor: colour('line'), backgroundColor: colour('faint'),
        fillerColor: colour('accent') + '33', handleStyle: {color: colour('paper'), borderColor: colour('accent')},
        moveHandleStyle: {color: colour('accent'), opacity: 0.5}, moveHandleSize: 5,
        minValueSpan: timeline.smallest}
    ],
    series: [rowSeries(timeline), arrowSeries(timeline)]
  };
}

/** Nothing at the edges of a zoomed picture: those moments are no round numbers. */
function tick(timeline, value) {
  const {from, to} = timeline.view;
  const near = edge => Math.abs(value - edge) < (to - from) * 1e-6;
  return value !== 0 && (near(from) || near(to)) ? '' : moment(value, (to - from) / 5);
}

function rowSeries(timeline) {
  return {
    type: 'custom', clip: true, silent: true, encode: {x: 0, y: 1},
    data: timeline.rows.map((_, i) => [0, i]),
    renderItem: (params, api) => ({
      type: 'group',
      children: rowElements(timeline, timeline.rows[api.value(1)], placing(timeline, api))
    })
  };
}

function arrowSeries(timeline) {
  return {
    type: 'custom', clip: true, silent: true, z: 5, encode: {x: 0, y: 1}, data: [[0, 0]],
    renderItem: (params, api) => {
      const {place} = placing(timeline, api);
      const y = row => api.coord([0, row])[1];
      return {type: 'group', children: [...selection(timeline, place, y), ...arrowElements(timeline, place, y)]};
    }
  };
}

/** Where moments are on the canvas. */
function placing(timeline, api) {
  const [origin, middle] = api.coord([0, api.value(1)]);
  const scale = (api.coord([timeline.end, 0])[0] - origin) / timeline.end;
  return {place: time => origin + scale * time, middle};
}

function rowElements(timeline, row, {place, middle}) {
  const {from, to} = timeline.view;
  const {shown, merged} = visibleSpans(row.track, from, to, place);
  timeline.drawn.set(row, {merged, exact: shown.filter(span => !span.merged).length});
  const elements = row.owner ? ownerElements(shown, middle) : stateElements(timeline, shown, middle);
  const joined = shown.filter(span => span.merged && span.low === 0).map(span => [span.x0, middle + 16, 1, 1.5]);
  elements.push(boxes(joined, colour('other')));
  return row.marks ? elements.concat(markElements(timeline, row, place, middle)) : elements;
}

function boxes(list, fill) {
  return {type: 'rectangles', shape: {boxes: list}, style: {fill}, silent: true};
}

/**
 * A span's box. A narrow gap follows every wide one, so that equal neighbours can be told apart;
 * where several share a column, it is divided from below.
 */
function box(span, middle, height) {
  const gap = !span.merged && span.x1 - span.x0 > 5 ? 1 : 0;
  return [span.x0, middle + height / 2 - span.high * height, Math.max(span.x1 - span.x0 - gap, 1), (span.high - span.low) * height];
}

/** Shared columns are as tall as the tallest of what shares them. */
function barHeight(span, state) {
  return 26 * (span.merged && span.high - span.low < 1 ? 1 : STATES[state].height);
}

function stateElements(timeline, shown, middle) {
  return Object.keys(STATES).flatMap(state => {
    const kind = timeline.states.indexOf(state);
    const list = shown.filter(span => span.kind === kind)
        .map(span => box(span, middle, barHeight(span, state)));
    return list.length ? [boxes(list, timeline.fills[state])] : [];
  });
}

function ownerElements(shown, middle) {
  const elements = [];
  for (let shade = 0; shade < SHADES; shade++) {
    const list = shown.filter(span => span.kind % SHADES === shade).map(span => box(span, middle, 20));
    elements.push(boxes(list, colour('t' + shade)));
  }
  for (const span of shown.filter(s => s.x1 - s.x0 > 16 && !s.merged)) {
    elements.push({
      type: 'text', silent: true, x: (span.x0 + span.x1) / 2, y: middle,
      style: {text: String(span.kind + 1), fill: shadeInk(span.kind), align: 'center', verticalAlign: 'middle',
        font: '600 11px system-ui, sans-serif'}
    });
  }
  return elements;
}

/** Glyphs never touch: where there is no room for all, the one that says more stays. */
function markElements(timeline, row, place, middle) {
  const {from, to} = timeline.view;
  const {marks} = row;
  const [first, end] = [above(marks.at, from - 1), above(marks.at, to)];
  const taken = new Set();
  return Object.keys(MARKS).map(name => {
    const kind = timeline.markKinds.indexOf(name);
    const places = [];
    for (let i = first; i < end; i++) {
      const slot = marks.kind[i] === kind ? Math.round(place(marks.at[i]) / 5) : NaN;
      if (slot === slot && ![slot - 1, slot, slot + 1].some(s => taken.has(s))) {
        taken.add(slot);
        places.push([place(marks.at[i]), middle - 16]);
      }
    }
    const ink = colour(MARKS[name].colour);
    return {type: 'glyphs', shape: {glyph: MARKS[name].glyph, places}, silent: true,
      style: {stroke: ink, lineWidth: 1.6, fill: name === 'DROP_REQUEST' ? ink : 'none'}};
  });
}

function selection(timeline, place, y) {
  const {selected} = timeline;
  if (!selected) {
    return [];
  }
  const [x0, x1] = [place(selected.from), place(selected.to)];
  return [{
    type: 'rect', silent: true, shape: {x: x0 - 1, y: y(selected.row) - 18, width: Math.max(x1 - x0, 2) + 2, height: 36, r: 3},
    style: {fill: 'none', stroke: colour('focus'), lineWidth: 2}
  }];
}
