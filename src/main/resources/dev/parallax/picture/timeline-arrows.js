// How the lock went from one thread to another: who asked, who let go, who took it.

/** Pixels that an arrow needs for itself. */
const ARROW_ROOM = 44;

/** More arrows than this at once would hide each other. */
function arrowsAtOnce(timeline) {
  return Math.max(3, Math.floor(timeline.width() / ARROW_ROOM));
}

function readHandovers(flat) {
  const handovers = [];
  for (let i = 0; i < flat.length; i += 7) {
    const [gil, asker, holder, taker, asked, released, acquired] = flat.slice(i, i + 7);
    handovers.push({gil, asker, holder, taker, asked, released, acquired});
  }
  return handovers;
}

/** The handovers to draw: all in sight if they are few, else those of the selected span. */
function shownHandovers(timeline) {
  const {from, to} = timeline.view;
  const inSight = timeline.handovers.filter(h => h.acquired >= from && h.asked <= to);
  timeline.handoversInSight = inSight.length;
  if (inSight.length <= arrowsAtOnce(timeline)) {
    return inSight;
  }
  const {selected} = timeline;
  return selected ? inSight.filter(h => touches(h, selected)) : [];
}

function touches(handover, {thread, from, to}) {
  const starts = handover.taker === thread && handover.acquired >= from && handover.acquired < to;
  const ends = handover.holder === thread && handover.released > from && handover.released <= to;
  const asks = handover.asker === thread && handover.asked >= from && handover.asked <= to;
  return starts || ends || asks;
}

/** The elements that draw the arrows and the selection, given places of moments and of rows. */
function arrowElements(timeline, x, y) {
  const asks = [];
  const passes = [];
  for (const h of shownHandovers(timeline)) {
    const [asker, holder, taker] = [h.asker, h.holder, h.taker].map(i => timeline.rowOfThread.get(i));
    if (asker !== undefined && holder !== undefined) {
      asks.push([x(h.asked), y(asker), x(h.released), y(holder), -12]);
    }
    if (holder !== undefined && taker !== undefined && holder !== taker) {
      passes.push([x(h.released), y(holder), x(h.acquired), y(taker), 12]);
    }
  }
  const line = (arrows, name, dash) => ({
    type: 'arrows', shape: {arrows}, silent: true,
    style: {fill: 'none', stroke: colour(name), lineWidth: 1.6, lineDash: dash}
  });
  return [line(asks, 'ask', [4, 3]), line(passes, 'pass', null)];
}
