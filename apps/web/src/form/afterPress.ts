let isPressed = false;

window.addEventListener('pointerdown', () => press(true), { capture: true });
for (const release of ['pointerup', 'pointercancel'] as const)
  window.addEventListener(release, () => press(false), { capture: true });

function press(state: boolean) {
  isPressed = state;
}

/**
 * Does something at once, or when the mouse button that is held down is released and its click is over. What moves the
 * page between press and release, such as the error of the field that is being left, would take the button that is
 * pressed from under the mouse, and the click would be lost.
 */
export function afterPress(action: () => void) {
  if (!isPressed) return action();
  const released = new AbortController();
  const run = () => {
    released.abort();
    setTimeout(action);
  };
  for (const release of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(release, run, { signal: released.signal });
}
