// Two minutes before the session locks, say so and offer to stay (WCAG 2.2.1). <body data-lock-after="900" …>
import { announce, word } from "./live.js";

const WARN_BEFORE = 120;
let lastUse = Date.now();
let warned = false;

const idleSeconds = () => (Date.now() - lastUse) / 1000;

function used() {
  if (!warned) lastUse = Date.now();
}

function warn(dialog) {
  warned = true;
  announce(word("lockWarning"), { urgent: true });
  document.dispatchEvent(new CustomEvent("kt:lock-warning"));
  dialog?.showModal();
}

function keep(dialog, url) {
  warned = false;
  lastUse = Date.now();
  dialog?.close();
  if (url) window.fetch(url, { headers: { "HX-Request": "true" }, credentials: "same-origin" });
}

function lock(url) {
  document.dispatchEvent(new CustomEvent("kt:lock"));
  const here = window.location.pathname + window.location.search;
  window.location.assign(`${url}?next=${encodeURIComponent(here)}`);
}

export function start() {
  const { lockAfter, lockUrl, keepUrl } = document.body.dataset;
  if (!Number(lockAfter) || !lockUrl) return;
  const dialog = document.getElementById("kt-lock");
  ["keydown", "pointerdown", "scroll"].forEach((name) => document.addEventListener(name, used, { passive: true }));
  document.body.addEventListener("htmx:afterRequest", used);
  dialog?.querySelector("[data-keep]")?.addEventListener("click", () => keep(dialog, keepUrl));
  window.setInterval(() => {
    if (idleSeconds() >= Number(lockAfter)) lock(lockUrl);
    else if (!warned && idleSeconds() >= Number(lockAfter) - WARN_BEFORE) warn(dialog);
  }, 5000);
}
