// The time of a journey: a page's clock and its host's, which go together unless the journey is about a clock that is
// wrong. Each method is to be awaited.
const inMilliseconds = (time) => new Date(time).getTime();

export class Time {
  #page;
  #shop;
  // By how many milliseconds the device's clock is fast; it is slow by less than nought.
  #fast = 0;
  // When the page has asked its host for the time: a clock that leaps meanwhile is asked in vain.
  #asked;

  constructor(page, shop) {
    this.#page = page;
    this.#shop = shop;
  }

  // To be called before the page is opened: it is `time`, and time passes.
  async start(time, { fast = 0 } = {}) {
    this.#fast = fast;
    this.#shop.setTime(time);
    await this.#page.clock.install({ time: inMilliseconds(time) + fast });
    const isAsked = (response) => response.request().method() === "HEAD";
    this.#asked = this.#page.waitForResponse(isAsked).catch(() => undefined);
  }

  // To be called before the page is opened: it is `time` and stays so.
  async freeze(time) {
    this.#shop.setTime(time, { still: true });
    await this.#page.clock.setFixedTime(time);
  }

  // Goes on to `time`, as over a sleep of the device, and stands still there.
  async pauseAt(time) {
    await this.#asked;
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

  // After `pauseAt` and `pass`, time passes by itself again.
  async resume() {
    this.#shop.setTime(this.paused);
    await this.#page.clock.resume();
  }

  // Somebody sets the device's clock: it is fast by so much from now on.
  async setDevice({ fast }) {
    const now = await this.#page.evaluate(() => Date.now());
    await this.#page.clock.setSystemTime(now + fast - this.#fast);
    this.#fast = fast;
  }
}
