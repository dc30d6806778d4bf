// The menus are <details> and work without this; Esc and a click outside close them too.
const openMenus = () => document.querySelectorAll("details.kt-menu[open]");

function onKey(event) {
  if (event.key !== "Escape") return;
  openMenus().forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
}

function onClick(event) {
  openMenus().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
}

export function start() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.addEventListener("click", () => window.print());
  });
}
