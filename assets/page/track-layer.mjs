// Tracks on the map: trails that move with the time window, and what is on its way at their head.

/* global L */

import { SANS } from "./label-style.mjs";
import { copies, worldSize } from "./mercator.mjs";
import { OverlayLayer } from "./overlay-layer.mjs";

const SLICES = [0.35, 0.5, 0.65, 0.8, 1]; // how strong a trail is, from its oldest part on
const AIRCRAFT = "M0-11c1 0 1.6 1.6 1.6 3.4v4.2L11 2.6v2.2l-9.4-2.6v5l3 2.4v1.8L0 10.2l-4.6 1.2v-1.8" +
  "l3-2.4v-5L-11 4.8V2.6l9.4-6v-4.2C-1.6-9.4-1-11 0-11z";
const ARROW = "M0-9 6.5 8 0 4.6-6.5 8z";
const REACH = 13; // pixels from a head that still mean it
const NEAR = 6; // pixels from a trail

export class TrackLayer extends OverlayLayer {
  #tracks = []; // { number, track }
  #window = { from: -Infinity, to: Infinity };
  #gap = null; // days without a position from which a trail is dashed, or each track's usual one
  #drawn = []; // { number, track, head, points } in pixels of the canvas

  // `palette` is the table of palette.json.
  constructor(palette, theme) {
    super(palette, theme, "tracks", 445);
  }

  setTracks(tracks) {
    this.#tracks = tracks;
    this.invalidate();
  }

  setWindow({ from, to }) {
    this.#window = { from, to };
    if (this.#tracks.length) this.invalidate();
  }

  setGap(days) {
    this.#gap = days;
    this.invalidate();
  }

  // The track at a point of the map's container, with the moment it was there, or null.
  at(point) {
    const view = this.canvas.view();
    if (!view) return null;
    const x = point.x + view.margin.x;
    const y = point.y + view.margin.y;
    const onHead = this.#drawn.find(({ head }) => Math.hypot(head.x - x, head.y - y) <= REACH);
    if (onHead) return { track: onHead.track, moment: onHead.moment };
    for (const { track, shift } of this.#drawn) {
      const size = worldSize(view.zoom);
      const unit = { x: (x + view.origin.x - shift) / size, y: (y + view.origin.y) / size };
      const found = track.nearest(unit.x, unit.y, this.#window.from, this.#window.to);
      if (found && found.distance * size <= NEAR) return { track, moment: found.moment };
    }
    return null;
  }

  paint(context, view) {
    this.#drawn = [];
    for (const { number, track } of this.#tracks) {
      if (this.isHidden(number)) continue;
      const from = Math.max(this.#window.from, track.start);
      const to = Math.min(this.#window.to, track.end);
      if (from <= to) this.#paintTrack(context, view, { number, track, from, to });
    }
    for (const drawn of this.#drawn) this.#paintHead(context, drawn);
    return this.#tracks.length > 0;
  }

  #paintTrack(context, view, { number, track, from, to }) {
    const size = worldSize(view.zoom);
    const { west, north, east, south } = track.box;
    if (south * size < view.origin.y || north * size > view.origin.y + view.height) return;
    const colour = this.colour(number);
    const place = track.at(to);
    // a trail that runs over the date line lies partly in the next copy of the world
    for (const shift of copies(view.origin.x - east * size, view.origin.x + view.width - west * size, size)) {
      if (east * size + shift < view.origin.x || west * size + shift > view.origin.x + view.width) continue;
      const put = { size, left: view.origin.x - shift, top: view.origin.y };
      SLICES.forEach((strength, i) => {
        const begin = from + ((to - from) * i) / SLICES.length;
        const end = from + ((to - from) * (i + 1)) / SLICES.length;
        for (const strand of track.strands(begin, end, view.zoom, this.#gap ?? track.usualGap)) {
          this.#paintStrand(context, strand, put, { colour, strength });
        }
      });
      this.#drawn.push({
        track, shift, colour, moment: to, course: place.course,
        head: { x: place.x * size - put.left, y: place.y * size - put.top },
        underWay: this.#window.to <= track.end,
      });
    }
  }

  #paintStrand(context, { gap, points }, { size, left, top }, { colour, strength }) {
    context.beginPath();
    for (let i = 0; i < points.length; i += 2) {
      const x = points[i] * size - left;
      const y = points[i + 1] * size - top;
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.lineJoin = "round";
    context.lineCap = gap ? "butt" : "round";
    context.setLineDash([]);
    if (!gap) stroke(context, this.theme.paper, 4.5, 0.6);
    context.setLineDash(gap ? [5, 5] : []);
    stroke(context, colour, gap ? 1.4 : 2.2, strength * (gap ? 0.8 : 1));
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  // Hollow once the window has left the track's end behind.
  #paintHead(context, { head, course, track, colour, underWay }) {
    const path = new Path2D(track.flies ? AIRCRAFT : ARROW);
    context.save();
    context.translate(head.x, head.y);
    context.rotate(course);
    context.lineJoin = "round";
    context.strokeStyle = this.theme.paper;
    context.lineWidth = 4;
    context.stroke(path);
    context.fillStyle = underWay ? colour : this.theme.paper;
    context.fill(path);
    context.strokeStyle = colour;
    context.lineWidth = underWay ? 0.5 : 1.4;
    context.stroke(path);
    context.restore();
    this.#paintName(context, head, track.name);
  }

  #paintName(context, { x, y }, name) {
    context.font = `600 12px ${SANS}`;
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.strokeStyle = this.theme.paper;
    context.lineWidth = 3.5;
    context.strokeText(name, x + 16, y);
    context.fillStyle = this.theme.ink;
    context.fillText(name, x + 16, y);
  }
}

function stroke(context, colour, width, alpha) {
  context.globalAlpha = alpha;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}
