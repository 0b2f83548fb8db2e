import { applyMode, Mode } from '@cloudscape-design/global-styles';

const storageKey = 'rds-console.color-mode';
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

function chosen() {
  const stored = localStorage.getItem(storageKey);
  return stored === Mode.Dark || stored === Mode.Light ? stored : undefined;
}

/** The mode that is shown: the user's choice, or else the system's. */
export function colorMode() {
  return chosen() ?? (systemIsDark.matches ? Mode.Dark : Mode.Light);
}

/** Shows the page in the mode of last time, and follows the system's for as long as the user has chosen none. */
export function restoreColorMode() {
  applyMode(colorMode());
  systemIsDark.addEventListener('change', () => applyMode(colorMode()));
}

/** Changes between light and dark, and remembers it in this browser. */
export function toggleColorMode() {
  localStorage.setItem(storageKey, colorMode() === Mode.Dark ? Mode.Light : Mode.Dark);
  applyMode(colorMode());
}
