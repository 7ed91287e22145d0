// Spans as arrays of numbers, and which of them to draw.

/** Reads the flat list "kind, gap, length" into arrays. */
function readTrack(flat) {
  const n = flat.length / 3;
  const track = {n, kind: new Int32Array(n), from: new Float64Array(n), to: new Float64Array(n)};
  let end = 0;
  for (let i = 0; i < n; i++) {
    track.kind[i] = flat[3 * i];
    track.from[i] = end + flat[3 * i + 1];
    track.to[i] = end = track.from[i] + flat[3 * i + 2];
  }
  return track;
}

/** Reads the flat list "kind, gap, other row" of moments. */
function readMarks(flat) {
  const n = flat.length / 3;
  const marks = {n, kind: new Int32Array(n), at: new Float64Array(n), other: new Int32Array(n)};
  let last = 0;
  for (let i = 0; i < n; i++) {
    marks.kind[i] = flat[3 * i];
    marks.at[i] = last += flat[3 * i + 1];
    marks.other[i] = flat[3 * i + 2];
  }
  return marks;
}

/** The first index in the sorted `values` with a value above `limit`. */
function above(values, limit) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] > limit) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The span at a moment, or -1. */
function spanAt(track, time) {
  const i = above(track.to, time);
  return i < track.n && track.from[i] <= time ? i : -1;
}

/**
 * Chooses rectangles for the spans between two moments. A span at least a pixel wide is drawn as it
 * is. Narrower ones are put together pixel by pixel, and the pixel's column is divided as its time
 * was. `place` turns a moment into a pixel. Returns rectangles {x0, x1, kind, merged, low, high};
 * low and high say which part of the column is meant.
 */
function visibleSpans(track, from, to, place) {
  const shown = [];
  const bin = new PixelBin(shown);
  let merged = 0;
  for (let i = above(track.to, from); i < track.n && track.from[i] < to; i++) {
    const [x0, x1] = [place(track.from[i]), place(track.to[i])];
    if (x1 - x0 >= 1) {
      bin.flush();
      shown.push({x0: Math.max(x0, place(from)), x1: Math.min(x1, place(to)), kind: track.kind[i], merged: false, low: 0, high: 1});
    } else {
      merged++;
      bin.add(track.kind[i], x0, x1);
    }
  }
  bin.flush();
  return {shown, merged};
}

/** Collects what is narrower than a pixel. */
class PixelBin {
  constructor(shown) {
    this.shown = shown;
    this.pixel = null;
    this.times = new Map();
    this.sum = 0;
  }

  add(kind, x0, x1) {
    const pixel = Math.floor((x0 + x1) / 2);
    if (pixel !== this.pixel) {
      this.flush();
      this.pixel = pixel;
    }
    const time = x1 - x0 + 1e-9;
    this.times.set(kind, (this.times.get(kind) || 0) + time);
    this.sum += time;
  }

  flush() {
    let low = 0;
    for (const kind of [...this.times.keys()].sort((a, b) => a - b)) {
      const high = low + this.times.get(kind) / this.sum;
      this.shown.push({x0: this.pixel, x1: this.pixel + 1, kind, merged: true, low, high});
      low = high;
    }
    this.pixel = null;
    this.times.clear();
    this.sum = 0;
  }
}
