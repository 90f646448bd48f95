// How the layers of the basemap are painted, from the bottom up.

import { withCurves } from "./curves.mjs";

// The library gives the symbolizer classes, so that this module needs no browser.
export function paintRules({ PolygonSymbolizer, LineSymbolizer, linear }, theme) {
  const Area = withCurves(PolygonSymbolizer);
  const Line = withCurves(LineSymbolizer);
  const line = (dataLayer, options, rule = {}) => ({
    dataLayer,
    symbolizer: new Line({ lineJoin: "round", lineCap: "round", ...options }),
    ...rule,
  });
  const fill = (dataLayer, colour) => ({ dataLayer, symbolizer: new Area({ fill: colour }) });
  const countryWidth = linear([[2, 0.7], [5, 1.1], [8, 1.7]]);
  const disputed = (z, { props }) => props.disputed === 1;
  const settled = (z, { props }) => props.disputed !== 1;
  return [
    fill("land", theme.land),
    line("rivers", { color: theme.river, width: linear([[3, 0.6], [6, 1.2]]) }),
    fill("lakes", theme.water),
    line("coast", { color: theme.coast, width: linear([[2, 0.4], [6, 0.8]]) }),
    line("states", { color: theme.state, width: linear([[3, 0.5], [8, 1]]) }),
    line("countries", { color: theme.countryCasing, width: (z) => countryWidth(z) + 2 }, { minzoom: 4 }),
    line("countries", { color: theme.country, width: countryWidth }, { filter: settled }),
    line("countries", { color: theme.country, width: countryWidth, dash: [4, 3], lineCap: "butt" }, { filter: disputed }),
  ];
}
