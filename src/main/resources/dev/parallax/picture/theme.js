// Light and dark. Colours are the style sheet's; what is painted on canvases asks for them here.

const painters = [];
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
let chosenTheme = null;

/** Runs `paint` now and whenever the colours have changed. */
function onTheme(paint) {
  painters.push(paint);
  paint();
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
}

function theme() {
  return chosenTheme || (darkSystem.matches ? 'dark' : 'light');
}

function applyTheme(name) {
  document.documentElement.dataset.theme = name;
  painters.forEach(paint => paint());
}

function startTheme() {
  const button = document.getElementById('theme');
  const label = () => {
    button.textContent = theme() === 'dark' ? 'Light colours' : 'Dark colours';
  };
  button.addEventListener('click', () => {
    chosenTheme = theme() === 'dark' ? 'light' : 'dark';
    applyTheme(chosenTheme);
    label();
  });
  darkSystem.addEventListener('change', () => {
    applyTheme(theme());
    label();
  });
  window.addEventListener('beforeprint', () => applyTheme('light'));
  window.addEventListener('afterprint', () => applyTheme(theme()));
  document.documentElement.dataset.theme = theme();
  label();
}
