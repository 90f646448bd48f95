// Colours of what the reader lays over the map: apart from the events' and from one another,
// for colour-blind readers too (after Okabe and Ito, darkened or lightened to suit the ground).

const COLOURS = {
  light: ["#00594d", "#5b3b8c", "#8a4b00", "#004f88", "#7d1f4b", "#4d5a00"],
  dark: ["#5fd3bc", "#c3a6ff", "#ffbf69", "#79c7ff", "#ff9fc4", "#d3de6a"],
};

export const overlayColour = (number, theme) =>
  COLOURS[theme.name][number % COLOURS[theme.name].length];
