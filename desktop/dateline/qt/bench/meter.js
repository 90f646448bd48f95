// Put into the page by the benchmark: how long each frame keeps the page's main thread, from the
// first callback of the frame until the page has handed it on. Only frames count in which the
// watched canvas was painted.
(() => {
  const meter = { frames: [], longest: 0, painted: false, open: false, began: 0 };
  globalThis.datelineMeter = meter;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    meter.open = false;
    const took = performance.now() - meter.began;
    meter.longest = Math.max(meter.longest, took);
    if (meter.painted) meter.frames.push(took);
    meter.painted = false;
  };
  const native = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => native((time) => {
    if (!meter.open) {
      meter.open = true;
      meter.began = performance.now();
      channel.port2.postMessage(0);
    }
    callback(time);
  });
  const note = (prototype, name, counts) => {
    const native = prototype[name];
    prototype[name] = function watched(...given) {
      if (counts(this.canvas)) meter.painted = true;
      return native.apply(this, given);
    };
  };
  note(CanvasRenderingContext2D.prototype, "clearRect", (canvas) => canvas.matches?.(WATCHED));
  note(OffscreenCanvasRenderingContext2D.prototype, "putImageData", () => true);
  meter.take = () => {
    const taken = { frames: meter.frames, longest: meter.longest };
    meter.frames = [];
    meter.longest = 0;
    return taken;
  };
  // Move the map in frames of its own, one change a frame, each when the one before is painted.
  meter.move = async (changes) => {
    const map = globalThis[Object.keys(globalThis).find((name) => /^map_[0-9a-f]+$/.test(name))];
    for (const change of changes) {
      await new Promise((resolve) => requestAnimationFrame(() => {
        if (change.zoom !== undefined) map.setZoom(change.zoom, { animate: false });
        else map.panBy(change.pan, { animate: false });
        resolve();
      }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return true;
  };
})();
