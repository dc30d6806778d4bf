// The few USWDS behaviours that Keyturn's pages use, also on what htmx brings in later.
import characterCount from "@uswds/uswds/js/usa-character-count";
import comboBox from "@uswds/uswds/js/usa-combo-box";
import fileInput from "@uswds/uswds/js/usa-file-input";

const behaviours = [characterCount, comboBox, fileInput];

export function start() {
  behaviours.forEach((behaviour) => behaviour.on(document.body));
  document.body.addEventListener("htmx:load", (event) => {
    if (event.detail.elt !== document.body) behaviours.forEach((behaviour) => behaviour.init?.(event.detail.elt));
  });
}
