import { pictureAddress, resultAddress, text } from "./api.js";
import { alertUser, button, choice, el, field, plain, select, size } from "./dom.js";
import { result } from "./store.js";
import { actions, figure } from "./work.js";

const FORMS = [["uri", "Data URI"], ["html", "HTML"], ["css", "CSS"], ["markdown", "Markdown"], ["json", "JSON"]];
const SHOWN = 3000;
const form = { edge: "", kind: "uri", alt: "" };

/** The cleaned picture as text. */
export function view(picture) {
  const done = result("encode");
  return [
    el("div", { className: "columns" },
      figure(done?.shown ? resultAddress(done.id) : pictureAddress(picture.id), done ? "Cleaned" : "As it is"),
      el("div", { className: "side" },
        el("h2", {}, "As text, to put into a page"),
        el("p", { className: "lead" }, "Cleaned, then written as a data URI (Base64). Best for icons and other small pictures."),
        field("Longest edge", select([["", "As it is"], ["512", "512 pixels"], ["256", "256 pixels"], ["128", "128 pixels"], ["64", "64 pixels"]],
          form.edge, (value) => (form.edge = value))),
        actions("encode", "Encode", () => (form.edge ? { "max-edge": form.edge } : {}), { batch: false }),
        done && encoded(done))),
  ];
}

function encoded(done) {
  const area = el("textarea", { readOnly: true, rows: 7, spellcheck: false, "aria-label": "The picture as text" });
  const advice = el("p", { className: "small" });
  const copied = el("span", { role: "status", className: "small" });
  let full = "";
  const show = async () => {
    try {
      const answer = await text(done.id, form.kind, form.alt);
      full = answer.text;
      area.value = full.length > SHOWN ? `${full.slice(0, SHOWN)}…` : full;
      area.scrollTop = 0;
      advice.textContent = answer.advice;
      copied.textContent = `${full.length.toLocaleString("en")} characters`;
    } catch (error) {
      alertUser(error.message);
    }
  };
  show();
  return el("div", { className: "card" },
    el("p", {}, `${plain(done.name)}, ${size(done.bytesAfter)}`),
    el("div", { className: "inline" }, choice("As", FORMS, form.kind, (value) => { form.kind = value; show(); })),
    field("What it shows, for those who can't see it", el("input", {
      type: "text", value: form.alt, onchange: (event) => { form.alt = event.target.value; show(); },
    })),
    area,
    el("div", { className: "row" },
      button("Copy", async () => {
        try {
          await navigator.clipboard.writeText(full);
          copied.textContent = "Copied";
        } catch {
          area.select();
          copied.textContent = "Press Ctrl+C to copy what is selected";
        }
      }, "primary"), copied),
    advice);
}
