// From the grey of a relief tile to light and shadow that lie over any colour.

const LEVEL = 128; // grey of level ground; the recipe's
const FLAT = 3; // levels that are only the picture's noise

// Turns grey RGBA pixels into shadow and light, in place. `relief` has the theme's shadow and
// light: [red, green, blue, strength].
export function shade(pixels, { shadow, light }) {
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

// How strongly the relief shows at a zoom: less and less beyond its own resolution.
export const strengthAt = (zoom) => Math.max(0, Math.min(1, (9.2 - zoom) / 3.5));
