// Sees what a shopper does not: errors and warnings on the console, uncaught errors, violations of the page's content
// security policy, requests that failed. A journey that causes any of them fails, unless it said that it would.
export class Watch {
  #complaints = [];
  #allowed = [];
  #missingDocuments = new Set();

  constructor(context) {
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) {
        this.#complaints.push({ what: `console ${message.type()}`, text: message.text(), url: message.location().url });
      }
    });
    context.on("weberror", (error) => {
      this.#complaints.push({ what: "uncaught", text: String(error.error()), url: error.page()?.url() ?? "" });
    });
    context.on("requestfailed", (request) => {
      const text = request.failure()?.errorText ?? "";
      // A browser drops what it was loading when its page is left: that is no failure.
      if (text !== "net::ERR_ABORTED") this.#complaints.push({ what: "request", text, url: request.url() });
    });
    context.on("response", (response) => {
      if (response.request().isNavigationRequest() && response.status() === 404) {
        this.#missingDocuments.add(response.url());
      }
    });
  }

  // What fits `pattern` is expected in this journey.
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  // Everything that nobody expected, a line each.
  complaints() {
    return this.#complaints
      .filter((complaint) => !this.#isAddressOfThePage(complaint))
      // Of a panic the first two lines say what it was; its stack is in the trace.
      .map(({ what, text, url }) => `${what}: ${text.split("\n").slice(0, 2).join(" ")} (${url})`)
      .filter((line) => !this.#allowed.some((pattern) => pattern.test(line)));
  }

  // A plain host answers an address below the shop's folder with 404.html and status 404; the browser mentions it.
  #isAddressOfThePage({ text, url }) {
    return text.startsWith("Failed to load resource") && text.includes("404") && this.#missingDocuments.has(url);
  }
}

// Runs in each page before its own scripts. Without it a violation in a listener's shadow could pass unseen.
export function tellPolicyViolations() {
  addEventListener("securitypolicyviolation", (event) => {
    console.error(`policy violation: ${event.effectiveDirective} forbids ${event.blockedURI}`);
  });
}
