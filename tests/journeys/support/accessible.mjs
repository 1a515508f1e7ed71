// What axe finds on a page.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";

// Expects that axe finds nothing at all; the message names each rule with the elements that break it.
export async function expectAccessible(page, where = page.url()) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, help, nodes }) => {
    const elements = nodes.map((node) => `    ${node.target.join(" ")}: ${node.failureSummary.replaceAll("\n", " ")}`);
    return `${id}: ${help}\n${elements.join("\n")}`;
  });
  expect(found, `axe on ${where}`).toEqual([]);
}
