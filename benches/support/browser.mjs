// The browser that everything is measured in, and the line that says which it was.
import { createRequire } from "node:module";
import { cpus } from "node:os";

const { chromium } = createRequire(new URL("../../tests/journeys/", import.meta.url))("@playwright/test");

export const launch = (...more) =>
  chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium", args: ["--no-sandbox", ...more] });

const today = () => new Date().toISOString().slice(0, 10);
const processors = () => `${cpus().length} × ${cpus()[0].model}`;

export const machine = (browser) => `${today()}, Chromium ${browser.version()}, Node ${process.version}, ${processors()}`;

// Where no browser is needed.
export const machineAlone = () => `${today()}, Node ${process.version}, ${processors()}`;
