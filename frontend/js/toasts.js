// A toast stays 20 seconds, longer while pointed at or focused; the same undo waits in History.
import { announce } from "./live.js";

const STAY = 20000;

function arm(toast) {
  if (toast.dataset.armed) return;
  toast.dataset.armed = "yes";
  let timer;
  const leave = () => { timer = window.setTimeout(() => toast.remove(), STAY); };
  const stay = () => window.clearTimeout(timer);
  ["pointerenter", "focusin"].forEach((name) => toast.addEventListener(name, stay));
  ["pointerleave", "focusout"].forEach((name) => toast.addEventListener(name, leave));
  toast.querySelector("[data-close]")?.addEventListener("click", () => toast.remove());
  announce(toast.querySelector("p")?.textContent.trim());
  leave();
}

export function start() {
  const shelf = document.getElementById("kt-toasts");
  if (!shelf) return;
  const armAll = () => shelf.querySelectorAll(".kt-toast").forEach(arm);
  new MutationObserver(armAll).observe(shelf, { childList: true });
  armAll();
}
