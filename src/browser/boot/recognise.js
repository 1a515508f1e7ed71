// Loads the detector when it is wanted: for a source of which store.json says neither preset nor mapping, or by `?inspect`.
let detector;
const load = () =>
  (detector ??= import("./DETECTOR_JS").then(async (module) => {
    await module.default({ module_or_path: new URL("./DETECTOR_WASM", import.meta.url) });
    return module;
  }));
globalThis.recognise = async (text, address) => (await load()).recognise(text, address);
globalThis.inspect = async (base, product) => (await load()).inspect(base, product);
