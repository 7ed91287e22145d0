// Elements and text. Text from outside gets into the page here alone, as text, never as HTML.

const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text with what could hide or reorder it written out. */
function visible(text) {
  return String(text).replace(HIDDEN, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
}

/** Makes an element; text children are made visible; a property that is a function is a listener. */
function el(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== undefined && value !== '') {
      element.setAttribute(name, value);
    }
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== '') {
      element.append(child instanceof Node ? child : visible(child));
    }
  }
  return element;
}

/** Makes a details element whose content is made when it is opened for the first time. */
function lazyDetails(summary, fill) {
  const box = el('details', {}, el('summary', {}, summary));
  let filled = false;
  box.addEventListener('toggle', () => {
    if (box.open && !filled) {
      filled = true;
      box.append(...fill());
    }
  });
  return box;
}

/** Makes a canvas that draws itself again whenever the theme changes. */
function drawn(width, height, draw) {
  const canvas = el('canvas', {'aria-hidden': 'true'});
  const scale = Math.max(2, window.devicePixelRatio || 1);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.style.width = width + 'px';
  canvas.style.height = height + 'px';
  onTheme(() => {
    const ctx = canvas.getContext('2d');
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
    ctx.clearRect(0, 0, width, height);
    draw(ctx);
  });
  return canvas;
}
