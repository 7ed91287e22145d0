// One trace's timeline.

class Timeline {
  constructor(data, index) {
    this.data = data;
    this.index = index;
    this.end = data.end;
    this.states = data.states;
    this.markKinds = data.markKinds;
    this.smallest = Math.min(200, data.end);
    this.view = {from: 0, to: data.end};
    this.handovers = readHandovers(data.handovers);
    this.rows = timelineRows(data);
    this.rowOfThread = new Map(this.rows.flatMap((row, i) => (row.owner ? [] : [[row.thread, i]])));
    this.drawn = new Map();
    this.selected = null;
    this.chosen = 0;
  }

  threadName(thread) {
    return thread < 0 ? 'nobody' : (thread + 1) + ' ' + this.data.threads[thread].name;
  }

  width() {
    return this.host ? this.host.clientWidth : 800;
  }

  /** Makes the elements; they draw once they are in the page and `start` is called. */
  build() {
    const help = 'keys-' + this.index;
    this.canvas = el('div', {class: 'canvas', 'aria-hidden': 'true'});
    this.canvas.style.height = this.rows.length * BAND + TOP + 62 + 'px';
    this.host = el('div', {class: 'plot', tabindex: '0', role: 'application', 'aria-roledescription': 'timeline',
      'aria-label': 'Timeline of ' + visible(this.data.title) + '. A table with the same spans follows.', 'aria-describedby': help},
    this.canvas, rowLabels(this));
    this.range = el('span', {class: 'range', role: 'status'});
    this.said = el('span', {class: 'visually-hidden', 'aria-live': 'polite'});
    this.note = el('p', {class: 'lod'});
    this.tip = new Tip(this.host);
    return [el('div', {class: 'tools', role: 'group', 'aria-label': 'Zoom and move'}, toolButtons(this), this.range),
      this.host, this.note, this.said, timelineLegend(this), keyHelp(help)];
  }

  start() {
    this.chart = echarts.init(this.canvas, null, {renderer: 'canvas'});
    onTheme(() => this.redraw());
    this.chart.on('datazoom', () => this.zoomed());
    listenToKeys(this, this.host);
    listenToWheel(this, this.host);
    listenToPointer(this);
    new ResizeObserver(() => {
      this.chart.resize();
      this.redraw();
    }).observe(this.host);
  }

  redraw() {
    this.fills = Object.fromEntries(Object.keys(STATES).map(state => [state, stateFill(state)]));
    const option = timelineOption(this);
    option.dataZoom.forEach(zoom => Object.assign(zoom, {startValue: this.view.from, endValue: this.view.to}));
    this.host.style.setProperty('--label', labelWidth(this.width()) + 'px');
    this.chart.setOption(option, true);
    this.say();
  }

  showsAll() {
    return this.view.from <= 0 && this.view.to >= this.end;
  }

  /** Shows the time from one moment to another, or what of it there is. */
  show(from, to) {
    const width = Math.min(Math.max(to - from, this.smallest), this.end);
    const start = Math.min(Math.max(from, 0), this.end - width);
    this.chart.dispatchAction({type: 'dataZoom', dataZoomIndex: 0, startValue: start, endValue: start + width});
  }

  zoom(factor, around) {
    const {from, to} = this.view;
    const fixed = around === undefined ? (from + to) / 2 : around;
    this.show(fixed - (fixed - from) * factor, fixed + (to - fixed) * factor);
  }

  pan(by) {
    this.show(this.view.from + by, this.view.to + by);
  }

  zoomed() {
    const zoom = this.chart.getOption().dataZoom[0];
    this.view = {from: zoom.startValue, to: zoom.endValue};
    this.tip.hide();
    this.chart.setOption({series: [rowSeries(this), arrowSeries(this)]});
    this.say();
  }

  say() {
    const {from, to} = this.view;
    this.range.textContent = this.showsAll() ? 'Shows all ' + duration(this.end)
        : 'Shows ' + moment(from, to - from) + ' to ' + moment(to, to - from) + ' of ' + duration(this.end);
    this.note.textContent = [mergedNote(this), arrowNote(this)].filter(Boolean).join(' ');
  }

  timeAt(clientX) {
    const x = clientX - this.host.getBoundingClientRect().left;
    return Math.min(Math.max(this.chart.convertFromPixel({xAxisIndex: 0}, x), 0), this.end);
  }

  chooseRow(step) {
    this.chosen = Math.min(Math.max(this.chosen + step, 0), this.rows.length - 1);
    const {track} = this.rows[this.chosen];
    this.select({rowIndex: this.chosen, index: Math.min(above(track.to, this.selected ? this.selected.from : this.view.from), track.n - 1)});
  }

  chooseSpan(step) {
    const {track} = this.rows[this.chosen];
    const now = this.selected ? this.selected.index + step : above(track.to, this.view.from);
    this.select({rowIndex: this.chosen, index: Math.min(Math.max(now, 0), track.n - 1)});
  }

  /** Selects a span, brings it into sight and describes it; null selects nothing. */
  select(what) {
    this.selected = null;
    this.tip.hide();
    if (what && what.index >= 0) {
      const row = this.rows[what.rowIndex];
      const [from, to] = [row.track.from[what.index], row.track.to[what.index]];
      this.chosen = what.rowIndex;
      this.selected = {row: what.rowIndex, index: what.index, thread: row.thread, from, to};
      this.bringIntoSight(from, to);
      this.said.textContent = describe(this, row, what.index).join(', ');
    }
    this.chart.setOption({series: [rowSeries(this), arrowSeries(this)]});
    this.say();
    this.tipAtSelection();
  }

  bringIntoSight(from, to) {
    const width = this.view.to - this.view.from;
    if (to <= this.view.from || from >= this.view.to) {
      this.show((from + to - width) / 2, (from + to + width) / 2);
    }
  }

  tipAtSelection() {
    if (this.selected) {
      const {row, index, from, to} = this.selected;
      const middle = (Math.max(from, this.view.from) + Math.min(to, this.view.to)) / 2;
      const x = this.chart.convertToPixel({xAxisIndex: 0}, middle);
      this.tip.show(x, TOP + (row + 1) * BAND - 14, describe(this, this.rows[row], index));
    }
  }
}
