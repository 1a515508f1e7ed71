// Loads the detector when a source is met of which store.json says neither preset nor mapping.
globalThis.recognise = async (text, address) => {
  const detector = await import("./DETECTOR_JS");
  await detector.default({ module_or_path: new URL("./DETECTOR_WASM", import.meta.url) });
  return detector.recognise(text, address);
};
