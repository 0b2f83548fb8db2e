/** Counts what is under way, up to a limit. */
export class HalfOpenLimit {
  #count = 0;
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  /** Until the function that it returns is called, a connection counts. */
  enter(): () => void {
    this.#count += 1;
    let isIn = true;
    return () => {
      if (isIn) this.#count -= 1;
      isIn = false;
    };
  }

  /** Whether clients have to be told to come back. */
  get isExceeded() {
    return this.#count > this.#max;
  }

  /** Whether there are so many that not even that is possible. */
  get isFarExceeded() {
    return this.#count > 2 * this.#max;
  }
}

/** So many in a second, at an even rate or in one burst. */
export class RateLimit {
  readonly #perSecond: number;
  #left: number;
  #at: number;

  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond;
    this.#left = perSecond;
    this.#at = now;
  }

  /** Whether one more is within the limit. */
  take(now: number): boolean {
    const passedMs = Math.max(0, now - this.#at);
    this.#left = Math.min(this.#perSecond, this.#left + (passedMs / 1000) * this.#perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
