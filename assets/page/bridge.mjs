// The line to the app: a Qt web channel when there is one, otherwise nobody listens.

/* global QWebChannel */

// Calls `receive` with each message from the app; gives back the function that sends one.
export async function connect(receive) {
  const transport = globalThis.qt?.webChannelTransport;
  if (!transport) return () => {};
  await script("qwebchannel.js");
  const { objects } = await new Promise((resolve) => new QWebChannel(transport, resolve));
  objects.bridge.to_page.connect((text) => receive(JSON.parse(text)));
  return (message) => objects.bridge.from_page(JSON.stringify(message));
}

function script(source) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = source;
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${source} is missing`));
    document.head.append(element);
  });
}
