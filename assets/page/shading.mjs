// What the grey of raster tiles means: light and shadow of the land, depth of the sea.

const LEVEL = 128; // grey of level ground; the recipe's
const FLAT = 3; // levels that are only the picture's noise

// Turns grey RGBA pixels into shadow and light, in place. `relief` has the theme's shadow and
// light: [red, green, blue, strength].
function shadeSlopes(pixels, { relief: { shadow, light } }) {
  for (let i = 0; i < pixels.length; i += 4) {
    const slope = pixels[i] - LEVEL;
    const [red, green, blue, strength] = slope < 0 ? shadow : light;
    const steep = Math.max(0, Math.abs(slope) - FLAT);
    pixels[i] = red;
    pixels[i + 1] = green;
    pixels[i + 2] = blue;
    pixels[i + 3] = Math.min(150, steep * strength);
  }
}

// Turns grey RGBA pixels into the tint of deep water, in place: the lighter, the deeper.
function tintDepths(pixels, { deep: [red, green, blue] }) {
  for (let i = 0; i < pixels.length; i += 4) {
    pixels[i + 3] = pixels[i];
    pixels[i] = red;
    pixels[i + 1] = green;
    pixels[i + 2] = blue;
  }
}

// Less and less of the relief beyond its own resolution.
export const RELIEF = {
  pane: "relief", height: 250, topZoom: 5, shade: shadeSlopes,
  strengthAt: (zoom) => Math.max(0, Math.min(1, (9.2 - zoom) / 3.5)),
};

// Beneath the land, which covers it up to the finest coast.
export const DEPTH = { pane: "depth", height: 150, topZoom: 4, shade: tintDepths, strengthAt: () => 1 };
