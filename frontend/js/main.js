import * as focus from "./focus.js";
import * as forms from "./forms.js";
import * as lock from "./lock.js";
import * as masked from "./masked.js";
import * as menus from "./menus.js";
import * as shortcuts from "./shortcuts.js";
import * as toasts from "./toasts.js";
import * as uswds from "./uswds.js";

[uswds, menus, forms, masked, toasts, shortcuts, lock, focus].forEach((module) => module.start());
