// How time divides, in numbers and bars; and the spans as tables.

const AT_ONCE = 300;

function shareTable(data) {
  const free = data.gils.length === 0;
  const rows = data.threads.map((thread, i) => [
    el('span', {class: 'who'}, threadTag(i), el('span', {}, thread.name)), shareBar(data, thread),
    ...thread.shares.map(part => num(percent(part))), ...counts(thread, free)]);
  const header = ['Thread', 'Its life', free ? 'Runs' : 'Held', 'Waiting', 'Free', ...(free ? [] : ['Acquires', 'Forced out', 'Requests', 'BUSY'])];
  const made = table('Threads: share of each one’s life. Free means neither holding the GIL nor waiting for it.', header, rows);
  made.querySelectorAll('tbody tr').forEach(row => row.children[1].classList.add('share'));
  return made;
}

function counts(thread, none) {
  const {acquires, forced, requests, busy} = thread.counts;
  return none ? [] : [acquires, forced, requests, busy].map(n => num(plain(n, 0)));
}

function gilTable(data) {
  const rows = data.gils.map(gil => {
    const {acquires, forced, voluntary, requests, busy} = gil.counts;
    return ['GIL' + (data.gils.length > 1 ? ' ' + gil.gil : ''), ...gil.shares.map(part => num(percent(part))),
      num(plain(switches(gil), 0)), ...[acquires, forced, voluntary, requests, busy].map(n => num(plain(n, 0)))];
  });
  return table('GIL: share of the time shown. Wanted means free although a thread waits for it.',
      ['Lock', 'Held', 'Wanted', 'Free', 'Switches', 'Acquires', 'Forced out', 'Let go itself', 'Requests', 'BUSY'], rows);
}

/** How often another thread than before took the lock. */
function switches(gil) {
  let n = 0;
  for (let i = 3; i < gil.owners.length; i += 3) {
    n += gil.owners[i] === gil.owners[i - 3] ? 0 : 1;
  }
  return n;
}

/** A thread's life as one bar, its states in the order of the legend. */
function shareBar(data, thread) {
  const life = Math.max(thread.ended - thread.began, 1);
  const width = 320;
  const bar = drawn(width, 18, ctx => {
    let x = 0;
    ctx.fillStyle = colour('faint');
    ctx.fillRect(0, 0, width, 18);
    for (const state of Object.keys(STATES)) {
      const part = width * thread.nanosIn[data.states.indexOf(state)] / life;
      if (part > 0) {
        fillState(ctx, state, x, 0, part, 18);
        x += part;
      }
    }
  });
  bar.style.width = '100%';
  return bar;
}

/** The spans in sight; the table is made again when the window has changed and it is asked for. */
function spanTable(timeline) {
  const place = el('div', {});
  const fill = () => {
    const {from, to} = timeline.view;
    const rows = [];
    let all = 0;
    for (const row of timeline.rows.filter(r => !r.owner)) {
      for (let i = above(row.track.to, from); i < row.track.n && row.track.from[i] < to; i++) {
        if (all++ < AT_ONCE) {
          rows.push([timeline.threadName(row.thread), stateName(timeline.states[row.track.kind[i]], row.gil),
            num(moment(row.track.from[i], Math.min(to - from, 1e6))), num(duration(row.track.to[i] - row.track.from[i]))]);
        }
      }
    }
    place.replaceChildren(table('Spans in sight' + (all > AT_ONCE ? ': the first ' + AT_ONCE + ' of ' + plain(all, 0) + '; zoom in for the others' : ''),
        ['Thread', 'State', 'From', 'For'], rows, true));
  };
  const again = el('button', {type: 'button', click: fill}, 'Fill again for what the timeline shows now');
  return lazyDetails('Table of spans', () => {
    fill();
    return [again, place];
  });
}

function handoverTable(timeline) {
  const name = thread => timeline.threadName(thread);
  const rows = timeline.handovers.slice(0, AT_ONCE).map(h => [num(moment(h.asked, 1e6)), h.asker < 0 ? 'a timer' : name(h.asker),
    name(h.holder), name(h.taker), num(duration(h.released - h.asked)), num(duration(h.acquired - h.released))]);
  const cut = timeline.handovers.length > AT_ONCE ? ': the first ' + AT_ONCE + ' of ' + plain(timeline.handovers.length, 0) : '';
  return lazyDetails('Table of hand-overs', () => [table('Hand-overs after a request' + cut,
      ['Asked at', 'By', 'Holder', 'Taken by', 'Until it let go', 'Until it was taken'], rows, true)]);
}
