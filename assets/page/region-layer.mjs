// The outline of the region that is being drawn.

import { unitX, unitY, worldSize } from "./mercator.mjs";
import { ViewCanvas } from "./view-canvas.mjs";

export class RegionLayer {
  #ring = [];

  constructor(theme) {
    this.theme = theme;
    this.canvas = new ViewCanvas((context, view) => this.#paint(context, view), { pane: "region" });
  }

  addTo(map) {
    const pane = map.createPane("region");
    pane.style.zIndex = 490;
    pane.style.pointerEvents = "none";
    this.canvas.addTo(map);
  }

  setTheme(theme) {
    this.theme = theme;
    this.canvas.invalidate();
  }

  isPending() {
    return this.canvas.isPending();
  }

  // Corners are [longitude, latitude]; none takes the outline away.
  show(ring) {
    if (!ring.length && !this.#ring.length) return;
    this.#ring = ring;
    this.canvas.invalidate();
  }

  #paint(context, view) {
    if (!this.#ring.length) return;
    const size = worldSize(view.zoom);
    context.beginPath();
    for (const [longitude, latitude] of this.#ring) {
      context.lineTo(unitX(longitude) * size - view.origin.x, unitY(latitude) * size - view.origin.y);
    }
    context.closePath();
    context.globalAlpha = 0.1;
    context.fillStyle = this.theme.accent;
    context.fill();
    context.globalAlpha = 1;
    context.lineJoin = "round";
    context.strokeStyle = this.theme.paper;
    context.lineWidth = 4;
    context.stroke();
    context.setLineDash([6, 4]);
    context.strokeStyle = this.theme.accent;
    context.lineWidth = 1.6;
    context.stroke();
    context.setLineDash([]);
  }
}
