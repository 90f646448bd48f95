// The outline of the region that is being drawn.

import { unitX, unitY, worldSize } from "./mercator.mjs";
import { PaintedLayer } from "./painted-layer.mjs";

export class RegionLayer extends PaintedLayer {
  #ring = [];

  constructor(theme) {
    super(theme, "region", 490);
  }

  // Corners are [longitude, latitude]; none takes the outline away.
  show(ring) {
    if (!ring.length && !this.#ring.length) return;
    this.#ring = ring;
    this.invalidate();
  }

  paint(context, view) {
    if (!this.#ring.length) return false;
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
