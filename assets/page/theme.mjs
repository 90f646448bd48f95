// The colours of the page, light and dark. The symbols' own colours are in symbols.json.

export const LIGHT = {
  name: "light",
  land: "#f4f1ea",
  water: "#d3e0e5", // over the shelf
  deep: [174, 197, 210],
  relief: { shadow: [66, 56, 40, 0.85], light: [255, 255, 255, 1.1] },
  coast: "#8fa6b1",
  river: "#9dbbcb",
  country: "#a39a8c",
  countryCasing: "#e9e3d7",
  state: "#c3bbab",
  graticule: "rgba(70, 90, 104, 0.28)",
  halo: "#f4f1ea",
  countryName: "#8b8274",
  stateName: "#a89f90",
  waterName: "#6f8c9b",
  waterHalo: "#cbd9e0",
  cityName: "#4a463f",
  smallCityName: "#6d675d",
  dot: "#6d675d",
  dotFill: "#fbf9f5",
  paper: "#ffffff",
  ink: "#1c1b19",
  muted: "#625d54",
  accent: "#14507d",
};

export const DARK = {
  name: "dark",
  land: "#26282b",
  water: "#18212a", // over the shelf
  deep: [13, 17, 22],
  relief: { shadow: [0, 0, 0, 1], light: [255, 250, 235, 0.3] },
  coast: "#454b52",
  river: "#33444f",
  country: "#5d615f",
  countryCasing: "#212326",
  state: "#42464a",
  graticule: "rgba(200, 214, 224, 0.2)",
  halo: "#26282b",
  countryName: "#8b8f92",
  stateName: "#6a6f73",
  waterName: "#5f7682",
  waterHalo: "#151c23",
  cityName: "#c3c0b8",
  smallCityName: "#93918b",
  dot: "#8b8a85",
  dotFill: "#26282b",
  paper: "#1c1e20",
  ink: "#ebe8e1",
  muted: "#aaa59b",
  accent: "#8fc3ec",
};

export const themeOf = (dark) => (dark ? DARK : LIGHT);
