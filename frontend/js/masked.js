// A shown Social Security number or birth date goes back behind its dots after data-hide-after seconds.
function hide(shown) {
  const cover = shown.querySelector("template");
  if (!cover) return;
  const masked = cover.content.firstElementChild.cloneNode(true);
  const hadFocus = shown.contains(document.activeElement);
  shown.replaceWith(masked);
  window.htmx?.process(masked);
  if (hadFocus) masked.querySelector("button")?.focus();
}

function watch(root) {
  const found = root.matches?.("[data-hide-after]") ? [root] : root.querySelectorAll("[data-hide-after]");
  found.forEach((shown) => {
    window.setTimeout(() => hide(shown), Number(shown.dataset.hideAfter) * 1000);
    shown.querySelector("[data-hide]")?.addEventListener("click", () => hide(shown));
  });
}

export function start() {
  watch(document.body);
  document.body.addEventListener("htmx:load", (event) => watch(event.detail.elt));
}
