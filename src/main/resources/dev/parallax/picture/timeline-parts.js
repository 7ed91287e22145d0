// What stands around a timeline's drawing.

/** The rows: each GIL with its owners, below it the threads that use it; then threads without one. */
function timelineRows(data) {
  const rows = [];
  const threads = data.threads.map((thread, i) => ({
    owner: false, thread: i, gil: thread.gil, title: thread.name,
    track: readTrack(thread.spans), marks: readMarks(thread.marks)
  }));
  const used = new Set(data.gils.map(gil => gil.gil));
  for (const gil of data.gils) {
    const title = data.gils.length > 1 ? 'GIL ' + gil.gil : 'GIL';
    rows.push({owner: true, thread: -1, gil: gil.gil, title, track: readTrack(gil.owners), marks: null});
    rows.push(...threads.filter(row => row.gil === gil.gil));
  }
  return rows.concat(threads.filter(row => !used.has(row.gil)));
}

function rowLabels(timeline) {
  return el('div', {class: 'labels', 'aria-hidden': 'true'}, timeline.rows.map((row, i) => {
    const text = el('span', {class: 'name', title: visible(row.title)}, row.owner ? row.title + ' owner' : row.title);
    const label = el('div', {class: row.owner ? 'label owner' : 'label'}, row.owner ? null : threadTag(row.thread), text);
    label.style.top = TOP + i * BAND + 'px';
    return label;
  }));
}

function timelineLegend(timeline) {
  const present = new Set(timeline.rows.flatMap(row => (row.owner ? [] : [...new Set(row.track.kind)])).map(kind => timeline.states[kind]));
  const marks = new Set(timeline.rows.flatMap(row => (row.marks ? [...new Set(row.marks.kind)] : [])).map(kind => timeline.markKinds[kind]));
  const free = timeline.data.gils.length === 0;
  const items = Object.keys(STATES).filter(state => present.has(state)).map(state => [stateName(state, free ? -1 : 0), ctx => {
    const height = 16 * STATES[state].height;
    fillState(ctx, state, 0, 8 - height / 2, 26, height);
  }]);
  Object.keys(MARKS).filter(kind => marks.has(kind)).forEach(kind => items.push([MARKS[kind].name, ctx => drawGlyph(ctx, kind, 13, 8)]));
  if (timeline.handovers.length) {
    items.push(['Request to let go', ctx => legendLine(ctx, 'ask', [4, 3])], ['Lock goes to', ctx => legendLine(ctx, 'pass', [])]);
  }
  return el('ul', {class: 'legend', 'aria-label': 'Legend'}, items.map(([name, draw]) => el('li', {}, drawn(26, 16, draw), name)));
}

function legendLine(ctx, name, dash) {
  ctx.strokeStyle = colour(name);
  ctx.lineWidth = 1.6;
  ctx.setLineDash(dash);
  strokes(ctx, [1, 8, 24, 8]);
  ctx.setLineDash([]);
  strokes(ctx, [18, 4, 24, 8], [18, 12, 24, 8]);
}

/** Says what is not drawn as it is. */
function mergedNote(timeline) {
  const merged = [...timeline.drawn.values()].reduce((sum, row) => sum + row.merged, 0);
  return merged ? count(merged, 'span is', 'spans are') + ' narrower than a pixel here. Where a thin line runs below a row, '
      + 'each column is divided as its time was; zoom in to see every span.' : '';
}

function arrowNote(timeline) {
  return timeline.handoversInSight > arrowsAtOnce(timeline) ? count(timeline.handoversInSight, 'hand-over')
      + ' here: arrows appear when ' + arrowsAtOnce(timeline) + ' or fewer are in sight, or for the span you select.' : '';
}

/** Hovering describes, clicking selects. */
function listenToPointer(timeline) {
  const find = event => {
    const rowIndex = Math.floor((event.offsetY - TOP) / BAND);
    const row = timeline.rows[rowIndex];
    const inside = row && timeline.chart.containPixel({gridIndex: 0}, [event.offsetX, event.offsetY]);
    return inside ? {rowIndex, row, time: timeline.chart.convertFromPixel({xAxisIndex: 0}, event.offsetX)} : null;
  };
  const zr = timeline.chart.getZr();
  zr.on('mousemove', event => {
    const at = find(event);
    if (!at) {
      timeline.tip.hide();
      return;
    }
    const index = spanAt(at.row.track, at.time);
    const reach = (timeline.view.to - timeline.view.from) * 5 / timeline.width();
    const lines = index < 0 ? [] : describe(timeline, at.row, index);
    timeline.tip.show(event.offsetX, TOP + (at.rowIndex + 1) * BAND - 14, lines.concat(marksNear(timeline, at.row, at.time, reach)));
  });
  zr.on('globalout', () => timeline.tip.hide());
  zr.on('click', event => {
    const at = find(event);
    timeline.select(at ? {rowIndex: at.rowIndex, index: spanAt(at.row.track, at.time)} : null);
  });
}
