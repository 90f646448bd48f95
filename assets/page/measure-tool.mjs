// Measuring: a click sets a corner, Backspace takes the last one back, Escape puts the tool away.

const RULER = "M3 16 16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2";

// `say` speaks a sentence to screen readers.
export function measureTool(layer, say) {
  return {
    name: "measure",
    key: "m",
    picture: RULER,
    start() {
      layer.clear();
    },
    stop() {
      layer.clear();
    },
    click(place) {
      layer.preview(null);
      layer.add(place);
      say(layer.words());
    },
    move(place) {
      layer.preview(place);
    },
    press({ key }) {
      if (key !== "Backspace" || layer.isEmpty) return false;
      layer.removeLast();
      say(layer.words());
      return true;
    },
  };
}
