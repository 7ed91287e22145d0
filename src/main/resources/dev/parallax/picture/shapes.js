// Shapes that draw many rectangles or glyphs at once: a path for each would be slow.

const {graphic} = echarts;

echarts.graphic.registerShape('rectangles', graphic.extendShape({
  shape: {boxes: []},
  buildPath(ctx, {boxes}) {
    for (const [x, y, width, height] of boxes) {
      ctx.rect(x, y, width, height);
    }
  }
}));

const GLYPHS = {
  cross(ctx, x, y, r) {
    ctx.moveTo(x - r, y - r);
    ctx.lineTo(x + r, y + r);
    ctx.moveTo(x + r, y - r);
    ctx.lineTo(x - r, y + r);
  },
  up(ctx, x, y, r) {
    ctx.moveTo(x - r, y + r);
    ctx.lineTo(x, y - r);
    ctx.lineTo(x + r, y + r);
  },
  down(ctx, x, y, r) {
    ctx.moveTo(x - r, y - r);
    ctx.lineTo(x, y + r);
    ctx.lineTo(x + r, y - r);
    ctx.closePath();
  },
  ring(ctx, x, y, r) {
    ctx.moveTo(x + r, y);
    ctx.arc(x, y, r, 0, 2 * Math.PI);
  }
};

echarts.graphic.registerShape('glyphs', graphic.extendShape({
  shape: {glyph: 'cross', places: []},
  buildPath(ctx, {glyph, places}) {
    places.forEach(([x, y]) => GLYPHS[glyph](ctx, x, y, 3.2));
  }
}));

/** A line from one row to another, bent to one side, with a head. */
echarts.graphic.registerShape('arrows', graphic.extendShape({
  shape: {arrows: []},
  buildPath(ctx, {arrows}) {
    for (const [x0, y0, x1, y1, bend] of arrows) {
      const cx = (x0 + x1) / 2 + bend;
      ctx.moveTo(x0, y0);
      ctx.quadraticCurveTo(cx, (y0 + y1) / 2, x1, y1);
      const angle = Math.atan2(y1 - (y0 + y1) / 2, x1 - cx);
      for (const side of [-0.45, 0.45]) {
        ctx.moveTo(x1, y1);
        ctx.lineTo(x1 - 7 * Math.cos(angle + side), y1 - 7 * Math.sin(angle + side));
      }
    }
  }
}));

/** Draws a mark of the legend. */
function drawGlyph(ctx, kind, x, y) {
  ctx.beginPath();
  GLYPHS[MARKS[kind].glyph](ctx, x, y, 3.2);
  ctx.lineWidth = 1.6;
  ctx.strokeStyle = ctx.fillStyle = colour(MARKS[kind].colour);
  ctx.stroke();
  if (kind === 'DROP_REQUEST') {
    ctx.fill();
  }
}
