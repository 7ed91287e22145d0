// What a thread can be doing: its name, how tall its bar is, its colour and its pattern.
// Height and pattern tell states apart where colours can't.

const STATES = {
  HOLDING: {name: 'Holds the GIL', height: 1, colour: 'holding', pattern: 'solid'},
  PREEMPTED: {name: 'Holds it, has no core', height: 1, colour: 'preempted', pattern: 'hatch'},
  WAITING: {name: 'Waits for the GIL', height: 0.5, colour: 'waiting', pattern: 'solid'},
  SWITCHING: {name: 'Has let go, waits for a successor', height: 0.5, colour: 'switching', pattern: 'bars'},
  IO: {name: 'Input or output', height: 0.3, colour: 'io', pattern: 'dots'},
  SLEEPING: {name: 'Sleeps', height: 0.16, colour: 'sleeping', pattern: 'solid'},
  LOCK_WAIT: {name: 'Waits for another lock', height: 0.3, colour: 'lock-wait', pattern: 'cross'},
  C_WORK: {name: 'Runs C code without the GIL', height: 0.72, colour: 'c-work', pattern: 'rails'},
  OTHER: {name: 'Between two states', height: 0.08, colour: 'other', pattern: 'solid'}
};

/** Those that say more come first. */
const MARKS = {
  BUSY: {name: 'Woken, but the GIL is taken (BUSY)', glyph: 'cross', colour: 'mark'},
  DROP_REQUEST: {name: 'Asks the holder to let go', glyph: 'down', colour: 'ask'},
  RETRY: {name: 'Woken, tries to take the GIL (RETRY)', glyph: 'up', colour: 'soft'},
  TIMEOUT: {name: 'Has waited long enough (TIMEOUT)', glyph: 'ring', colour: 'ask'}
};

/** A thread without a GIL runs; it holds nothing. */
function stateName(state, gil) {
  if (gil < 0) {
    return {HOLDING: 'Runs', PREEMPTED: 'Could run, has no core'}[state] || STATES[state].name;
  }
  return STATES[state].name;
}

const TILE = 8;

/** Makes a tile that repeats: the pattern in the paper's colour on the state's. */
function tile(fill, pattern) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TILE;
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = fill;
  ctx.fillRect(0, 0, TILE, TILE);
  ctx.fillStyle = ctx.strokeStyle = colour('paper');
  ctx.lineWidth = 1.6;
  PATTERNS[pattern](ctx);
  return canvas;
}

function strokes(ctx, ...lines) {
  ctx.beginPath();
  for (const [x0, y0, x1, y1] of lines) {
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
  }
  ctx.stroke();
}

const PATTERNS = {
  hatch: ctx => strokes(ctx, [-2, 6, 6, -2], [2, 10, 10, 2], [-2, 2, 2, -2], [6, 10, 10, 6]),
  bars: ctx => strokes(ctx, [2, 0, 2, 8], [6, 0, 6, 8]),
  rails: ctx => strokes(ctx, [0, 2, 8, 2], [0, 6, 8, 6]),
  cross: ctx => strokes(ctx, [0, 0, 8, 8], [8, 0, 0, 8]),
  dots: ctx => [[2, 2], [6, 6]].forEach(([x, y]) => ctx.fillRect(x - 1, y - 1, 2, 2))
};

/** What a state is filled with: a colour, or for the charting library a repeated image. */
function stateFill(state) {
  const {colour: name, pattern} = STATES[state];
  return pattern === 'solid' ? colour(name) : {image: tile(colour(name), pattern), repeat: 'repeat'};
}

/** Fills a canvas's rectangle as a state. */
function fillState(ctx, state, x, y, width, height) {
  const fill = stateFill(state);
  ctx.fillStyle = fill.image ? ctx.createPattern(fill.image, 'repeat') : fill;
  ctx.fillRect(x, y, width, height);
}

const SHADES = 6;
/** Which shades are so light (or in the dark so light) that dark text stands on them. */
function shadeInk(index) {
  const light = theme() === 'dark' ? [0, 2, 4] : [1, 3, 5];
  return light.includes(index % SHADES) ? (theme() === 'dark' ? '#10151b' : '#1d2733')
      : (theme() === 'dark' ? '#f2f5f8' : '#ffffff');
}
