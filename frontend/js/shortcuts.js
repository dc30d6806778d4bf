// Keyboard shortcuts; "?" lists them and turns them off (WCAG 2.1.4).
const KEY = "kt-shortcuts";
const GO = { t: "/", c: "/clients/", p: "/projects/", r: "/reports/" };
let waitingForPlace = false;

const off = () => window.localStorage.getItem(KEY) === "off";
const dialog = () => document.getElementById("kt-shortcuts");
const typing = (target) => target.closest("input, select, textarea, [contenteditable]") !== null;

function wait() {
  waitingForPlace = true;
  window.setTimeout(() => { waitingForPlace = false; }, 1500);
}

function search() {
  const box = document.getElementById("kt-search");
  if (box?.offsetParent) box.focus();
  else window.location.assign("/find/");
}

function pressForm(target, selector) {
  const button = (target.closest("form") ?? document.querySelector("main form[method=post]"))?.querySelector(selector);
  button?.click();
  return Boolean(button);
}

function onWorkKey(event) {
  const done = (event.key === "s" && pressForm(event.target, "[data-save], [type=submit]")) ||
    (event.key === "Enter" && pressForm(event.target, "[data-continue], [type=submit]"));
  if (done) event.preventDefault();
}

function onPlainKey(event) {
  if (waitingForPlace && GO[event.key]) window.location.assign(GO[event.key]);
  else if (event.key === "/") search();
  else if (event.key === "g") wait();
  else return;
  event.preventDefault();
}

function onKey(event) {
  if (event.ctrlKey && !event.altKey) { if (!off()) onWorkKey(event); return; }
  if (event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "?") { event.preventDefault(); dialog()?.showModal(); return; }
  if (!off()) onPlainKey(event);
}

export function start() {
  document.addEventListener("keydown", onKey);
  const box = document.getElementById("kt-shortcuts-on");
  if (!box) return;
  box.checked = !off();
  box.addEventListener("change", () => window.localStorage.setItem(KEY, box.checked ? "on" : "off"));
  document.querySelectorAll("[data-open-shortcuts]").forEach((button) => {
    button.addEventListener("click", () => dialog()?.showModal());
  });
}
