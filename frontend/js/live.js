// One polite and one assertive live region, laid in the page by base.html.
export function announce(text, { urgent = false } = {}) {
  const region = document.getElementById(urgent ? "kt-assertive" : "kt-polite");
  if (!region || !text) return;
  region.textContent = "";
  window.setTimeout(() => { region.textContent = text; }, 50);
}

// Words for scripts come translated from the page: <div id="kt-words" data-…>.
export function word(name, values = {}) {
  const text = document.getElementById("kt-words")?.dataset[name] ?? "";
  return Object.entries(values).reduce((said, [key, value]) => said.replace(`{${key}}`, value), text);
}
