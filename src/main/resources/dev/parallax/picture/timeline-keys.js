// Keys, wheel and buttons.

const KEYS = [
  [['+', '−'], 'zoom in and out'],
  [['←', '→'], 'move; with Shift by a whole window'],
  [['Home', 'End'], 'go to the beginning, to the end'],
  [['0'], 'show all'],
  [['↑', '↓'], 'choose a row'],
  [[',', '.'], 'choose the span before, the span after; its description is read out'],
  [['Esc'], 'choose nothing']
];

function keyAction(timeline, event) {
  const step = (timeline.view.to - timeline.view.from) * (event.shiftKey ? 1 : 0.2);
  const actions = {
    '+': () => timeline.zoom(0.5), '=': () => timeline.zoom(0.5),
    '-': () => timeline.zoom(2), '−': () => timeline.zoom(2), '_': () => timeline.zoom(2),
    'ArrowLeft': () => timeline.pan(-step), 'ArrowRight': () => timeline.pan(step),
    'Home': () => timeline.pan(-timeline.view.from), 'End': () => timeline.pan(timeline.end - timeline.view.to),
    '0': () => timeline.show(0, timeline.end),
    'ArrowUp': () => timeline.chooseRow(-1), 'ArrowDown': () => timeline.chooseRow(1),
    ',': () => timeline.chooseSpan(-1), '.': () => timeline.chooseSpan(1),
    'Escape': () => timeline.select(null)
  };
  return event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
}

function listenToKeys(timeline, host) {
  host.addEventListener('keydown', event => {
    const action = keyAction(timeline, event);
    if (action) {
      event.preventDefault();
      action();
    }
  });
}

/** The wheel zooms, but not in the middle of scrolling the page, nor out of what is all in sight. */
function listenToWheel(timeline, host) {
  let scrolled = -Infinity;
  window.addEventListener('scroll', () => {
    scrolled = performance.now();
  }, {passive: true});
  host.addEventListener('wheel', event => {
    event.stopPropagation(); // the charting library is not to see it
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    const out = event.deltaY > 0 && timeline.showsAll();
    if (performance.now() - scrolled < 250 || (out && !sideways)) {
      return;
    }
    event.preventDefault();
    const width = timeline.view.to - timeline.view.from;
    if (sideways) {
      timeline.pan(width * (event.deltaX || event.deltaY) / 600);
    } else {
      timeline.zoom(event.deltaY < 0 ? 0.8 : 1.25, timeline.timeAt(event.clientX));
    }
  }, {passive: false, capture: true});
}

function toolButtons(timeline) {
  const button = (label, text, action) => el('button', {type: 'button', 'aria-label': label, title: label, click: action}, text);
  const part = () => (timeline.view.to - timeline.view.from) * 0.5;
  return [
    button('Zoom in', '+', () => timeline.zoom(0.5)),
    button('Zoom out', '−', () => timeline.zoom(2)),
    button('Earlier', '←', () => timeline.pan(-part())),
    button('Later', '→', () => timeline.pan(part())),
    button('Show all', 'All', () => timeline.show(0, timeline.end))
  ];
}

function keyHelp(id) {
  const entries = KEYS.flatMap(([keys, what]) => [
    el('dt', {}, keys.flatMap((key, i) => [i ? ' ' : null, el('kbd', {}, key)])), el('dd', {}, what)]);
  return el('details', {class: 'keys-box'}, el('summary', {}, 'Keys, mouse and touch'),
      el('p', {id}, 'Put the focus on the timeline (Tab or a click), then:'), el('dl', {class: 'keys'}, entries),
      el('p', {}, 'The wheel zooms where the pointer is, dragging moves, two fingers zoom. A click or a tap on a span selects it and shows its arrows.'));
}
