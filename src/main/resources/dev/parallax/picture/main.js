// Puts the page together.

const SOURCES = {
  SIMULATED: 'computed by the model, in virtual time',
  MEASURED: 'reported by the lock itself while it ran',
  SAMPLED: 'concluded from looking at the threads every so often: short spans may be missed'
};

function traceSection(data, index, views) {
  const timeline = new Timeline(data, index);
  views.push(timeline);
  const head = el('div', {class: 'card-head'}, el('h2', {}, data.title),
      el('span', {class: 'badge ' + data.source.toLowerCase()}, data.source), el('span', {class: 'meaning'}, SOURCES[data.source]));
  const dropped = data.dropped > 0 ? el('p', {class: 'notice'}, 'This trace was cut: ' + count(data.dropped, 'later event')
      + (data.dropped === 1 ? ' was' : ' were') + ' not kept. Shares and counts are of what is shown.') : null;
  const empty = data.end <= 0 || data.threads.length === 0;
  const body = empty ? [el('p', {class: 'notice'}, 'Nothing happened in this trace.')]
      : [...timeline.build(), el('h3', {}, 'Who had the GIL, and who waited'), shareTable(data),
        data.gils.length ? gilTable(data) : el('p', {class: 'meaning'}, 'No GIL in this run: no thread waits for one.'),
        spanTable(timeline), timeline.handovers.length ? handoverTable(timeline) : null];
  return {start: () => empty || timeline.start(), section: el('section', {class: 'card'}, head, stampList(data.stamp), dropped, body)};
}

function tableSection(data) {
  return el('section', {class: 'card'}, el('div', {class: 'card-head'}, el('h2', {}, data.title)),
      table(data.note || data.title, data.header, data.rows));
}

function sourceSection(sources) {
  const figures = sources.map(({language, label, text}) => {
    const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
    const comment = language === 'Python' ? /^\s*#/ : /^\s*(\/\/|\/\*|\*)/;
    const code = el('code', {dir: 'ltr'}, lines.map(line => el('span', {class: comment.test(line) ? 'l c' : 'l'}, line)));
    const name = language + ' source, ' + visible(label);
    return el('figure', {}, el('figcaption', {}, el('b', {}, language), ' ' + label),
        el('pre', {tabindex: '0', role: 'region', 'aria-label': name}, code));
  });
  return el('section', {class: 'card'}, el('div', {class: 'card-head'}, el('h2', {}, 'The program, in Python and in Java')),
      el('div', {class: 'sources'}, figures));
}

function main() {
  const page = JSON.parse(document.getElementById('data').textContent);
  startTheme();
  const views = [];
  const parts = [...page.traces.map((trace, i) => traceSection(trace, i, views)), ...page.charts.map(chartSection)];
  document.title = visible(page.title);
  document.getElementById('main').append(el('h1', {}, page.title), page.lead ? el('p', {class: 'lead'}, page.lead) : '',
      ...parts.map(part => part.section), ...page.tables.map(tableSection),
      page.stamps.length ? el('section', {class: 'card'}, el('div', {class: 'card-head'}, el('h2', {}, 'How it was measured')), stampTable(page.stamps)) : '',
      page.sources.length ? sourceSection(page.sources) : '');
  parts.forEach(part => part.start());
  exposeViews(views);
}

/**
 * For scripts and tests: what the timeline with this number shows, in nanoseconds, and how many
 * spans it draws as they are and how many it puts together.
 */
function exposeViews(views) {
  window.parallaxView = index => {
    const timeline = views[index || 0];
    const drawnRows = [...timeline.drawn.values()];
    return {from: timeline.view.from, to: timeline.view.to, end: timeline.end,
      exact: drawnRows.reduce((sum, row) => sum + row.exact, 0), merged: drawnRows.reduce((sum, row) => sum + row.merged, 0),
      selected: timeline.selected ? timeline.selected.index : -1};
  };
}

main();
