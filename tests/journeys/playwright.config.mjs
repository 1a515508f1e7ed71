// The journeys: a shopper's ways through the shop in a real Chromium, at the size of a phone and of a
// desktop. `cargo xtask test journeys` builds the shop first; each journey starts its own small server.
import { defineConfig } from '@playwright/test';

const isContinuousIntegration = Boolean(process.env.CI);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: 'results',
  // Stored pictures of pages serve every system: letters are boxes in them.
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}-{projectName}{ext}',
  workers: 2,
  fullyParallel: true,
  forbidOnly: isContinuousIntegration,
  retries: isContinuousIntegration ? 1 : 0,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    // The time is that of UTC, in a country where the demo store has no region: none is suggested.
    timezoneId: 'Atlantic/Reykjavik',
    screenshot: 'only-on-failure',
    // Recording takes a third of the time: here only when asked for, with `--trace on`.
    trace: isContinuousIntegration ? 'on-first-retry' : 'off',
    launchOptions: {
      executablePath: process.env.CHROME ?? '/usr/bin/chromium',
      args: [
        // Root in a container has no sandbox, and a machine for tests has no graphics card.
        '--no-sandbox',
        '--disable-gpu',
        // The shop must be all that is loaded: nothing that a browser does by itself.
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
  ],
});
