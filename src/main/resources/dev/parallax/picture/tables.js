// Tables: what stands behind every picture.

/** Makes a table; a cell is text, an element, or {n: text} for a number. The caption stays when the table is scrolled. */
function table(caption, header, rows, tall) {
  const numeric = header.map((_, i) => rows.length > 0 && rows.every(row => isNumber(row[i])));
  const cls = i => (numeric[i] ? 'num' : '');
  const head = header.map((text, i) => el('th', {scope: 'col', class: cls(i)}, text));
  const body = rows.map(row => el('tr', {}, row.map((cell, i) =>
    i === 0 ? el('th', {scope: 'row', class: cls(i)}, content(cell)) : el('td', {class: cls(i)}, content(cell)))));
  const made = el('table', {}, el('caption', {class: 'visually-hidden'}, caption),
      el('thead', {}, el('tr', {}, head)), el('tbody', {}, body));
  const scroll = el('div', {class: tall ? 'scroll tall' : 'scroll', tabindex: '0', role: 'region', 'aria-label': visible(caption)}, made);
  return el('div', {class: 'table'}, el('p', {class: 'caption', 'aria-hidden': 'true'}, caption), scroll);
}

function content(cell) {
  return cell && cell.n !== undefined ? cell.n : cell;
}

function isNumber(cell) {
  if (cell && cell.n !== undefined) {
    return true;
  }
  return typeof cell === 'string' && /^[\s<>≈±+\-−–]*(\d[\d.,\u00a0 ]*([a-zµ%×/]{0,4})?)?$/.test(cell);
}

const num = text => ({n: text});

/** A number of a thread, in its shade. */
function threadTag(index) {
  const tag = el('span', {class: 'tag'}, String(index + 1));
  onTheme(() => {
    tag.style.background = colour('t' + index % SHADES);
    tag.style.color = shadeInk(index);
  });
  return tag;
}

function stampList(stamp) {
  const facts = [['Runtime', stamp.runtime], ['Asked for', stamp.asked],
    ['Observed', stamp.observed], ['Cores', String(stamp.cores)], ...stamp.more];
  return el('dl', {class: 'stamp'}, facts.filter(fact => fact[1] !== '')
      .map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
}

function stampTable(stamps) {
  return table('Modes: what was asked for, and what was observed',
      ['Runtime', 'Asked for', 'Observed', 'Cores', 'More'],
      stamps.map(s => [s.runtime, s.asked, s.observed, num(String(s.cores)),
        s.more.map(([name, value]) => name + ': ' + value).join('; ')]));
}
