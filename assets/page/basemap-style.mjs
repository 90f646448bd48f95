// How the layers of the basemap are painted, from the bottom up.

// `library` gives the symbolizer classes, so that this module needs no browser.
export function paintRules({ PolygonSymbolizer, LineSymbolizer, linear }, theme) {
  const line = (dataLayer, options, rule = {}) => ({
    dataLayer,
    symbolizer: new LineSymbolizer(options),
    ...rule,
  });
  const fill = (dataLayer, colour) => ({
    dataLayer,
    symbolizer: new PolygonSymbolizer({ fill: colour }),
  });
  const shore = (width, opacity) =>
    line("shore", { color: theme.shore, width: linear([[2, width / 2.5], [6, width]]), opacity });
  const countryWidth = linear([[2, 0.7], [5, 1.1], [8, 1.7]]);
  const disputed = (z, { props }) => props.disputed === 1;
  const settled = (z, { props }) => props.disputed !== 1;
  return [
    shore(20, 0.35),
    shore(9, 0.45),
    fill("land", theme.land),
    line("rivers", { color: theme.river, width: linear([[4, 0.5], [8, 1.3]]) }),
    fill("lakes", theme.water),
    line("coast", { color: theme.coast, width: linear([[2, 0.4], [6, 0.8]]) }),
    line("states", { color: theme.state, width: linear([[3, 0.5], [8, 1]]) }),
    line("countries", { color: theme.countryCasing, width: (z) => countryWidth(z) + 2 }, { minzoom: 4 }),
    line("countries", { color: theme.country, width: countryWidth }, { filter: settled }),
    {
      dataLayer: "countries",
      filter: disputed,
      symbolizer: new LineSymbolizer({ color: theme.country, width: countryWidth, dash: [4, 3] }),
    },
  ];
}
