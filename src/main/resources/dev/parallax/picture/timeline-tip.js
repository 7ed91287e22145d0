// What is said about the span under the pointer or the selected one.

/** The lines of a span's description; the first is its title. */
function describe(timeline, row, index) {
  const {track} = row;
  const [from, to] = [track.from[index], track.to[index]];
  const sight = timeline.view.to - timeline.view.from;
  const detail = Math.min(sight, 10 * (to - from));
  const when = moment(from, sight, detail) + ' to ' + moment(to, sight, detail);
  if (row.owner) {
    return [row.title + ': ' + timeline.threadName(track.kind[index]), 'Holds it: ' + duration(to - from), when];
  }
  const state = timeline.states[track.kind[index]];
  const lines = [timeline.threadName(row.thread), stateName(state, row.gil) + ': ' + duration(to - from), when];
  return lines.concat(state === 'WAITING' ? holders(timeline, row, from, to) : whatEndedIt(timeline, row, from, to));
}

/** Who had the lock while this thread waited. */
function holders(timeline, row, from, to) {
  const owner = timeline.rows.find(r => r.owner && r.gil === row.gil);
  const names = new Set();
  for (let i = owner ? above(owner.track.to, from) : Infinity; owner && i < owner.track.n && owner.track.from[i] < to; i++) {
    names.add(owner.track.kind[i]);
    if (names.size > 3) {
      break;
    }
  }
  const list = [...names].slice(0, 3).map(thread => timeline.threadName(thread)).join(', ');
  return list ? ['held meanwhile by ' + list + (names.size > 3 ? ' and others' : '')] : [];
}

function whatEndedIt(timeline, row, from, to) {
  const asked = timeline.handovers.find(h => h.holder === row.thread && h.released > from && h.released <= to);
  if (!asked) {
    return [];
  }
  const asker = asked.asker < 0 ? 'a timer' : timeline.threadName(asked.asker);
  const lines = ['asked to let go by ' + asker + ', ' + duration(asked.released - asked.asked) + ' before it did'];
  return asked.taker < 0 ? lines : lines.concat('then taken by ' + timeline.threadName(asked.taker)
      + (asked.taker === asked.asker ? '' : ', which had not asked'));
}

/** Marks near a moment, with how many. */
function marksNear(timeline, row, time, reach) {
  const counts = new Map();
  if (row.marks) {
    for (let i = above(row.marks.at, time - reach); i < row.marks.n && row.marks.at[i] <= time + reach; i++) {
      const name = MARKS[timeline.markKinds[row.marks.kind[i]]].name;
      counts.set(name, (counts.get(name) || 0) + 1);
    }
  }
  return [...counts].map(([name, n]) => name + (n > 1 ? ' × ' + plain(n, 0) : ''));
}

/** The box that shows it, with the line through all rows. */
class Tip {
  constructor(host) {
    this.host = host;
    this.box = el('div', {class: 'tip', hidden: true, 'aria-hidden': 'true'});
    this.line = el('div', {class: 'cross', hidden: true, 'aria-hidden': 'true'});
    host.append(this.line, this.box);
  }

  show(x, y, lines) {
    this.line.hidden = false;
    this.line.style.left = x + 'px';
    this.box.hidden = lines.length === 0;
    this.box.replaceChildren(...lines.map((line, i) => el(i === 0 ? 'strong' : 'span', {}, line)));
    const {width, height} = this.host.getBoundingClientRect();
    const left = x + 14 + this.box.offsetWidth > width ? x - 14 - this.box.offsetWidth : x + 14;
    this.box.style.left = Math.max(0, Math.min(left, width - this.box.offsetWidth)) + 'px';
    this.box.style.top = Math.min(y + 18, Math.max(height - 20, y + 18)) + 'px';
  }

  hide() {
    this.box.hidden = this.line.hidden = true;
  }
}
