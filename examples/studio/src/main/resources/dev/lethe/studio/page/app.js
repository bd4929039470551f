/** Puts the page together: pictures on one side, tabs and what they show on the other. */

import { el } from "./dom.js";
import { onChange, picture, showTab, state } from "./store.js";
import { fillTray } from "./tray.js";
import { view as clean } from "./view-clean.js";
import { view as compress } from "./view-compress.js";
import { view as cutout } from "./view-cutout.js";
import { view as edit } from "./view-edit.js";
import { view as encode } from "./view-encode.js";
import { view as gives } from "./view-gives.js";
import { view as redact } from "./view-redact.js";
import { view as report } from "./view-report.js";
import { view as seal } from "./view-seal.js";

const VIEWS = [
  ["gives", "What it gives away", gives],
  ["clean", "Clean", clean],
  ["cutout", "Cut out", cutout],
  ["compress", "Compress", compress],
  ["redact", "Redact", redact],
  ["edit", "Edit", edit],
  ["encode", "Encode", encode],
  ["seal", "Seal", seal],
  ["report", "Report", report],
];

const tabs = document.getElementById("tabs");
const panel = document.getElementById("panel");
const stage = document.getElementById("stage");

const buttons = VIEWS.map(([id, title], number) => el("button", {
  type: "button", role: "tab", id: `tab-${id}`, "aria-controls": "panel",
  onclick: () => showTab(id),
  onkeydown: (event) => move(event, number),
}, title));
tabs.append(...buttons);

function move(event, number) {
  const to = { ArrowRight: number + 1, ArrowLeft: number - 1, Home: 0, End: VIEWS.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = (to + VIEWS.length) % VIEWS.length;
  showTab(VIEWS[next][0]);
  buttons[next].focus();
}

function render() {
  fillTray();
  const shown = picture();
  document.body.classList.toggle("empty", !shown);
  stage.hidden = !shown;
  VIEWS.forEach(([id], number) => {
    const selected = id === state.tab;
    buttons[number].setAttribute("aria-selected", selected);
    buttons[number].tabIndex = selected ? 0 : -1;
  });
  panel.setAttribute("aria-labelledby", `tab-${state.tab}`);
  panel.dataset.view = state.tab;
  if (!shown) return;
  const focused = panel.contains(document.activeElement) ? document.activeElement : null;
  panel.replaceChildren(...VIEWS.find(([id]) => id === state.tab)[2](shown));
  if (focused) (like(focused) ?? panel).focus({ preventScroll: true });
}

/** What stands in the place of an element that was drawn anew: nobody's keyboard should get lost. */
function like(old) {
  return [...panel.querySelectorAll(old.localName)].find((one) => one.type === old.type
    && (one.type === "radio" ? one.value === old.value : one.textContent === old.textContent)
    && one.getAttribute("aria-label") === old.getAttribute("aria-label"));
}

onChange(render);
render();
