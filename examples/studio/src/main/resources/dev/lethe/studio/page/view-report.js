import { reportAddress } from "./api.js";
import { el, field, many, select } from "./dom.js";
import { changed, state } from "./store.js";
import { actions } from "./work.js";

const NAMES = {
  clean: "Cleaned", compress: "Compressed", cutout: "Cut out", redact: "Covered", encode: "Encoded", seal: "Sealed", edit: "Edited",
};
let chosen = "";

/** What was done, to be kept or printed. */
export function view() {
  if (state.jobs.length === 0) {
    return [el("div", { className: "side" },
      el("h2", {}, "Nothing was done yet"),
      el("p", { className: "lead" }, "A report tells what each picture gave away, what was removed, and who has checked it. It holds no private values."),
      actions("clean", "Clean and report", () => ({})))];
  }
  const job = state.jobs.find((one) => one.id === chosen) ?? state.jobs[0];
  return [
    el("div", { className: "row spread ends" },
      field("Report on", select(state.jobs.map((one) => [one.id, `${NAMES[one.operation]}: ${many(one.outcomes.length, "picture")} (${one.id.slice(1)})`]),
        job.id, (value) => { chosen = value; changed(); })),
      el("div", { className: "actions" },
        el("a", { className: "button primary", href: reportAddress(job.id, "html", true), download: "lethe-report.html" }, "Save as a page"),
        el("a", { className: "button", href: reportAddress(job.id, "json", true), download: "lethe-report.json" }, "Save as JSON"))),
    el("iframe", { className: "report", src: reportAddress(job.id, "html", false), title: "Report", sandbox: "" }),
  ];
}
