// The time of a journey: a page's clock and its host's, which go together unless the journey is about a clock that is
// wrong. Each method is to be awaited.
const inMilliseconds = (time) => new Date(time).getTime();

export class Time {
  #page;
  #shop;
  // By how many milliseconds the device's clock is fast; it is slow by less than nought.
  #fast = 0;

  constructor(page, shop) {
    this.#page = page;
    this.#shop = shop;
  }

  // To be called before the page is opened: it is `time`, and time passes.
  async start(time, { fast = 0 } = {}) {
    this.#fast = fast;
    this.#shop.setTime(time);
    await this.#page.clock.install({ time: inMilliseconds(time) + fast });
  }

  // To be called before the page is opened: it is `time` and stays so.
  async freeze(time) {
    this.#shop.setTime(time, { still: true });
    await this.#page.clock.setFixedTime(time);
  }

  // Goes on to `time`, as over a sleep of the device, and stands still there.
  async pauseAt(time) {
    this.#shop.setTime(time, { still: true });
    await this.#page.clock.pauseAt(inMilliseconds(time) + this.#fast);
    this.paused = inMilliseconds(time);
  }

  // So many milliseconds pass after `pauseAt`.
  async pass(milliseconds) {
    this.paused += milliseconds;
    this.#shop.setTime(this.paused, { still: true });
    await this.#page.clock.runFor(milliseconds);
  }

  // Somebody sets the device's clock: it is fast by so much from now on.
  async setDevice({ fast }) {
    const now = await this.#page.evaluate(() => Date.now());
    await this.#page.clock.setSystemTime(now + fast - this.#fast);
    this.#fast = fast;
  }
}
