// Finds the folder that the shop lies in, then loads the shop from there: so one `dist/` works under any path.
// It stands in the page itself, and the content security policy names its hash.
(() => {
  const routeWords = ["category", "product", "search", "cart", "info"];
  const segments = location.pathname.split("/").slice(1);
  const depths = [];
  // In `/shop/us/product/x` the folder is what stands before the region, and the region before `product`.
  const word = segments.findIndex((segment, index) => index > 0 && routeWords.includes(segment));
  if (word > 0) depths.push(word - 1);
  // A host answers `/shop/` with index.html, and `/shop/us` with 404.html.
  const isFallback = document.documentElement.hasAttribute("data-fallback");
  depths.push(isFallback ? segments.filter(Boolean).length - 1 : segments.length - 1);
  // Anything else is tried from the root down.
  segments.forEach((_, depth) => depths.push(depth));
  const candidates = [...new Set(depths.filter((depth) => depth >= 0))];

  const load = () => {
    const depth = candidates.shift();
    if (depth === undefined) {
      const message = document.createElement("p");
      message.textContent = "This shop's files could not be loaded. Check the connection and reload the page.";
      document.addEventListener("DOMContentLoaded", () => document.body.replaceChildren(message));
      if (document.body) document.body.replaceChildren(message);
      return;
    }
    const base = document.createElement("base");
    base.href = ["", ...segments.slice(0, depth), ""].join("/");
    const assets = document.getElementById("assets").content.cloneNode(true);
    const added = [base, ...assets.children];
    assets.querySelector("script").onerror = () => {
      added.forEach((element) => element.remove());
      load();
    };
    document.head.append(base, assets);
  };
  load();
})();
