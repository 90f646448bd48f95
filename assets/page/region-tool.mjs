// Selecting by region: a box or a lasso drawn with the pointer, or corner by corner with keys.

const BOX = "M4 4h4M11 4h2M16 4h4v4M20 11v2M20 16v4h-4M13 20h-2M8 20H4v-4M4 13v-2M4 8V4";
const LASSO = "M12 4c5 0 9 2.5 9 6s-4 6-9 6c-1.5 0-3-.2-4.3-.7M7 14.5C4.5 13.5 3 11.9 3 10c0-3.5 4-6 9-6M7 14a2 2 0 1 0 1 3.6c0 1.5-.8 2.6-2.5 3.4";
const NEAR = 3; // pixels that the pointer must go before a press is a drag

// `choose(ring, mode)` is told the corners [longitude, latitude] and "replace", "add" or "subtract".
export function boxTool(layer, choose) {
  return regionTool({ name: "box", key: "b", picture: BOX }, layer, choose, {
    grown: ([first], place) => [first, place],
    outline: ([one, other]) => [
      [one[0], one[1]], [other[0], one[1]], [other[0], other[1]], [one[0], other[1]],
    ],
    isDone: (corners) => corners.length === 2,
  });
}

export function lassoTool(layer, choose) {
  return regionTool({ name: "lasso", key: "l", picture: LASSO }, layer, choose, {
    grown: (corners, place) => [...corners, place],
    outline: (corners) => corners,
    isDone: () => false,
  });
}

// A shift adds to what is selected, Alt takes away from it.
export const modeOf = ({ shiftKey, altKey }) => (altKey ? "subtract" : shiftKey ? "add" : "replace");

function regionTool(tool, layer, choose, { grown, outline, isDone }) {
  let corners = [];
  const show = () => layer.show(corners.length > 1 ? outline(corners) : []);
  const begin = (place) => {
    corners = [place];
  };
  const finish = (mode) => {
    if (corners.length > 1) choose(outline(corners), mode);
    corners = [];
    layer.show([]);
  };
  return {
    ...tool,
    drags: true,
    start() {
      corners = [];
    },
    stop() {
      corners = [];
      layer.show([]);
    },
    // the pointer: press, drag, release
    down: begin,
    drag(place) {
      corners = grown(corners, place);
      show();
    },
    up: finish,
    // the keys
    click({ lng, lat }) {
      corners = [...corners, [lng, lat]];
      if (isDone(corners)) finish("replace");
      else show();
    },
    move() {},
    press({ key, shiftKey, altKey }) {
      if (key !== "Enter" || corners.length < 3) return false;
      finish(modeOf({ shiftKey, altKey }));
      return true;
    },
  };
}

// Hands presses, drags and releases of the pointer on the map to the tool in hand, or to `otherwise`
// when Shift is held. Plain presses without a tool stay the map's own.
export function followDrags(map, toolInHand, otherwise) {
  const container = map.getContainer();
  const place = (event) => {
    const { lng, lat } = map.mouseEventToLatLng(event);
    return [lng, lat];
  };
  let tool = null;
  let from = null;
  let moved = false;
  container.addEventListener("pointerdown", (event) => {
    const wanted = toolInHand() ?? (event.shiftKey ? otherwise : null);
    if (event.button !== 0 || !wanted?.drags || event.target.closest(".leaflet-control, .leaflet-popup")) return;
    tool = wanted;
    from = { x: event.clientX, y: event.clientY };
    moved = false;
    map.dragging.disable();
    tool.down(place(event));
  });
  window.addEventListener("pointermove", (event) => {
    if (!tool) return;
    moved ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) > NEAR;
    if (moved) for (const part of event.getCoalescedEvents()) tool.drag(place(part));
  });
  window.addEventListener("pointerup", (event) => {
    if (!tool) return;
    const mode = tool === otherwise && toolInHand() === null ? "add" : modeOf(event);
    if (moved) tool.up(mode);
    else tool.stop();
    map.dragging.enable();
    tool = null;
  });
}
