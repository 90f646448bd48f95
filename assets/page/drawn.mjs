// Tells when everything that was asked for is really painted.

// Resolves once none of `parts` has work left and the browser has shown the frame after that.
export async function drawn(map, parts) {
  do {
    await nextFrame();
  } while (map._animatingZoom || parts.some((part) => part.isPending()));
  await nextFrame();
  await nextFrame();
}

// Resolves once these parts have painted and the browser has begun the frame after that.
export async function framed(parts) {
  do {
    await nextFrame();
  } while (parts.some((part) => part.isPending()));
  await nextFrame();
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
