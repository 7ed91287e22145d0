// Numbers for people. Times come in nanoseconds.

const UNITS = [[1e9, 's'], [1e6, 'ms'], [1e3, 'µs'], [1, 'ns']];

function unitFor(nanos) {
  return UNITS.find(([size]) => Math.abs(nanos) >= size) || UNITS[3];
}

/** Groups digits, without the zeros at the end. */
function plain(value, decimals) {
  return value.toLocaleString('en-GB', {maximumFractionDigits: decimals});
}

/** A length of time, three digits. */
function duration(nanos) {
  const [size, unit] = unitFor(nanos);
  return figure(nanos / size) + '\u00a0' + unit;
}

function figure(value) {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return plain(value, Math.min(digits, 6));
}

/** A moment in the unit for a picture of `span` nanoseconds, exact enough for lengths of `detail`. */
function moment(nanos, span, detail = span) {
  const [size, unit] = unitFor(span);
  const decimals = Math.ceil(Math.log10(size / Math.max(detail, 1))) + 3;
  return plain(nanos / size, Math.min(Math.max(decimals, 0), Math.log10(size))) + '\u00a0' + unit;
}

function percent(part) {
  const value = 100 * part;
  return (value > 0 && value < 0.1 ? '<0.1' : value.toFixed(1)) + '\u00a0%';
}

function count(number, one, many) {
  return plain(number, 0) + '\u00a0' + (number === 1 ? one : many || one + 's');
}

/** A value of a chart's axis; seconds get the unit that fits. */
function quantity(value, unit) {
  if (value === null || value === undefined) {
    return '–';
  }
  if (unit === 's') {
    return value === 0 ? '0\u00a0s' : duration(value * 1e9);
  }
  return figure(value) + (unit ? '\u00a0' + unit : '');
}
