// A press counts once; work not saved is not lost by a stray click; quick answers fill the field beside them.

// A press that brings a file leaves the page as it is, so the form is freed by time as well.
const FREE_AFTER = 8000;
let leavingOnPurpose = false;

function onSubmit(event) {
  const form = event.target;
  leavingOnPurpose = true;
  if (form.dataset.sending) { event.preventDefault(); return; }
  if (form.method !== "post" && !form.hasAttribute("hx-post")) return;
  form.dataset.sending = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
  window.setTimeout(freeAll, FREE_AFTER);
}

function free(form) {
  delete form.dataset.sending;
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}

function freeAll() {
  leavingOnPurpose = false;
  document.querySelectorAll("form[data-sending]").forEach(free);
}

function onLeave(event) {
  if (!leavingOnPurpose && document.querySelector("form[data-guard][data-changed]")) event.preventDefault();
}

function onInput(event) {
  const form = event.target.closest?.("form[data-guard]");
  if (form) form.dataset.changed = "yes";
}

function isoDay(daysAgo) {
  const day = new Date();
  day.setDate(day.getDate() - daysAgo);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function onQuick(event) {
  const button = event.target.closest("[data-fill]");
  const field = button && document.getElementById(button.dataset.for);
  if (!field) return;
  put(field, "daysAgo" in button.dataset ? isoDay(Number(button.dataset.daysAgo)) : button.dataset.fill);
  field.focus();
}

function put(field, value) {
  if (field.type === "checkbox") field.checked = value; else field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

// <button data-sets="id_start=2025-10-01 id_end=2026-09-30">: one press fills several fields.
function onSets(event) {
  const button = event.target.closest("[data-sets]");
  if (!button) return;
  for (const pair of button.dataset.sets.split(" ")) {
    const [name, value] = pair.split("=");
    put(document.getElementById(name), value);
  }
}

// <button data-check="id_of_a_group" data-values="a b">: ticks every box of the group (of these values, where it names
// any), or none of them where all are ticked.
function onCheck(event) {
  const button = event.target.closest("[data-check]");
  if (!button) return;
  const values = button.dataset.values?.split(" ");
  const boxes = [...document.getElementById(button.dataset.check).querySelectorAll("input[type=checkbox]")]
    .filter((box) => !values || values.includes(box.value));
  const wanted = boxes.some((box) => !box.checked);
  boxes.forEach((box) => put(box, wanted));
}

// <div data-shown-by="id_income" data-shown-when="1">: a follow-up question only when its answer asks for it.
function follow() {
  document.querySelectorAll("[data-shown-by]").forEach((part) => {
    const name = part.dataset.shownBy;
    const chosen = [...document.getElementsByName(name)]
      .filter((control) => !["radio", "checkbox"].includes(control.type) || control.checked)
      .map((control) => control.value);
    part.hidden = !part.dataset.shownWhen.split(" ").some((value) => chosen.includes(value));
  });
}

// Buttons that only a script can serve appear with the script.
function reveal(root) {
  root.querySelectorAll("[data-needs-script]").forEach((part) => { part.hidden = false; });
  root.querySelectorAll("select[data-go]").forEach((select) => {
    select.addEventListener("change", () => select.form.requestSubmit());
  });
}

export function start() {
  document.addEventListener("submit", onSubmit);
  document.addEventListener("input", onInput);
  document.addEventListener("change", follow);
  for (const served of [onQuick, onSets, onCheck]) document.addEventListener("click", served);
  document.body.addEventListener("htmx:afterRequest", freeAll);
  document.body.addEventListener("htmx:load", (event) => { reveal(event.detail.elt); follow(); });
  window.addEventListener("beforeunload", onLeave);
  window.addEventListener("pageshow", freeAll);
  reveal(document);
  follow();
}
