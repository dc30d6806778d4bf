// Where the reader is after something changed: an error summary, or the heading of what htmx brought.
import { announce } from "./live.js";

function focusOn(element) {
  if (!element) return;
  if (!element.matches("a, button, input, select, textarea, summary, [tabindex]")) element.tabIndex = -1;
  element.focus();
}

function followErrorLink(event) {
  const link = event.target.closest(".kt-errors a[href^='#']");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const control = field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea");
  (field.closest(".usa-form-group") ?? field).scrollIntoView({ block: "center" });
  focusOn(control ?? field);
}

function afterSwap(event) {
  const part = event.detail.elt;
  if (!part?.querySelector || part === document.body) return;
  const pick = (selector) => (part.matches(selector) ? part : part.querySelector(selector));
  focusOn(pick(".kt-errors") ?? pick("[data-focus]"));
  announce(pick("[data-announce]")?.dataset.announce);
}

export function start() {
  focusOn(document.querySelector(".kt-errors"));
  document.addEventListener("click", followErrorLink);
  document.body.addEventListener("htmx:load", afterSwap);
  document.body.addEventListener("announce", (event) => announce(event.detail.value));
}
