/** The pictures: dropped, chosen, listed. */

import * as api from "./api.js";
import { alertUser, el, plain, size } from "./dom.js";
import { begin } from "./progress.js";
import { addPicture, changed, removePicture, show, state } from "./store.js";
import { worst } from "./words.js";

const strip = document.getElementById("strip");
const input = document.getElementById("files");
const drop = document.getElementById("drop");

async function add(files) {
  const stop = new AbortController();
  const shown = begin("Looking", () => stop.abort());
  let done = 0;
  for (const file of files) {
    shown.step(done++, files.length);
    try {
      addPicture(await api.upload(file, stop.signal));
      fillTray();
    } catch (error) {
      if (stop.signal.aborted) break;
      alertUser(`${file.name}: ${error.message}`);
    }
  }
  shown.end();
  changed();
}

input.addEventListener("change", () => {
  add([...input.files]);
  input.value = "";
});

document.addEventListener("dragover", (event) => {
  event.preventDefault();
  drop.classList.add("over");
});
document.addEventListener("dragleave", () => drop.classList.remove("over"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  add([...event.dataTransfer.files]);
});
document.addEventListener("paste", (event) => {
  if (event.clipboardData.files.length > 0) add([...event.clipboardData.files]);
});

async function remove(id) {
  try {
    await api.forget(id);
    removePicture(id);
  } catch (error) {
    alertUser(error.message);
  }
}

function entry(picture) {
  const current = picture.id === state.current;
  const name = plain(picture.name);
  return el("li", { className: current ? "current" : "" },
    el("button", { type: "button", className: "pick", "aria-current": current ? "true" : null, onclick: () => show(picture.id) },
      el("img", { src: api.pictureAddress(picture.id), alt: "", loading: "lazy", decoding: "async" }),
      el("span", { className: "about" },
        el("span", { className: "name" }, name),
        el("small", {}, `${picture.format} · ${size(picture.bytes)}`),
        el("small", { className: `level ${worst(picture.findings)}` }, told(picture)))),
    el("button", { type: "button", className: "remove", "aria-label": `Remove ${name}`, title: "Remove", onclick: () => remove(picture.id) }, "×"));
}

function told(picture) {
  const kinds = new Set(picture.findings.map((one) => one.kind)).size;
  return kinds === 0 ? "no traces found" : `${kinds} kind${kinds === 1 ? "" : "s"} of traces`;
}

/** Lists the pictures; entries that have not changed stay as they are. */
let listed = "";
export function fillTray() {
  const now = `${state.current} ${state.pictures.map((one) => one.id)}`;
  if (now === listed) return;
  listed = now;
  const focused = document.activeElement?.closest("#strip") ? state.current : null;
  strip.replaceChildren(...state.pictures.map(entry));
  if (focused) strip.querySelector(".current .pick")?.focus();
}
