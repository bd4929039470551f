/** Buttons that begin a job, and what is shown of its results. */

import * as api from "./api.js";
import { alertUser, button, el, many, plain, size } from "./dom.js";
import { begin } from "./progress.js";
import { keepJob, picture, result, state } from "./store.js";

const WORDS = {
  clean: "Cleaning", compress: "Compressing", cutout: "Cutting out", redact: "Covering", encode: "Encoding", seal: "Sealing",
  edit: "Editing",
};

/** Runs an operation and keeps its results. */
export async function run(operation, pictures, options, passphrase) {
  let id = null;
  const shown = begin(WORDS[operation], () => id && api.cancel(id));
  try {
    const job = await api.run(operation, pictures, options, (now) => {
      id = now.id;
      shown.step(now.outcomes.length, now.total);
    }, passphrase);
    if (job.failure) alertUser(job.failure);
    const failed = job.outcomes.filter((one) => one.message);
    failed.slice(0, 5).forEach((one) => alertUser(`${one.name}: ${one.message}`));
    if (failed.length > 5) alertUser(`${failed.length - 5} more pictures failed; the report tells which`);
    keepJob(job);
  } catch (error) {
    alertUser(error.message);
  } finally {
    shown.end();
  }
}

/**
 * The button of a view, and one for all pictures where there are several.
 * @param options called when it is pressed; null if something is still missing
 */
export function actions(operation, label, options, { batch = true, passphrase = () => undefined } = {}) {
  const start = (pictures) => async (event) => {
    const asked = options();
    if (!asked) return;
    const row = event.currentTarget.parentElement;
    row.querySelectorAll("button").forEach((one) => (one.disabled = true));
    await run(operation, pictures(), asked, passphrase());
    row.querySelectorAll("button").forEach((one) => (one.disabled = false));
  };
  const again = result(operation) !== undefined;
  const all = batch && state.pictures.length > 1;
  return el("div", { className: "actions" },
    button(again ? "Again" : `${label}${all ? " this picture" : ""}`, start(() => [state.current]), again ? "" : "primary"),
    all && button(`All ${state.pictures.length} pictures`, start(() => state.pictures.map((one) => one.id))));
}

/** A link that saves a result. */
export const save = (made, label = "Save") =>
  el("a", { className: "button primary", href: api.fileAddress(made.id), download: plain(made.name) }, label);

export const badge = (made) => made.lossless
  ? el("span", { className: "badge good" }, "without loss")
  : el("span", { className: "badge" }, "encoded anew");

/** Saves all results of a batch, one after the other: browsers drop what comes at once. */
function saveAll(results) {
  results.forEach((made, number) => setTimeout(() => save(made).click(), 300 * number));
}

/** Results of the latest batch with this operation, if it had several pictures. */
export function batchList(operation) {
  const job = state.jobs.find((one) => one.operation === operation);
  const here = new Set(state.pictures.map((one) => one.id));
  const outcomes = job?.outcomes.filter((one) => here.has(one.picture)) ?? [];
  if (outcomes.length < 2) return null;
  const results = outcomes.map((one) => one.result).filter(Boolean);
  return el("section", { className: "card" },
    el("div", { className: "row spread" },
      el("h3", {}, `${many(results.length, "result")} of ${outcomes.length}`),
      results.length > 1 && button("Save all", () => saveAll(results))),
    el("ul", { className: "outcomes" }, ...outcomes.map((one) => el("li", {},
      el("span", { className: "name" }, plain(one.name)),
      one.result
        ? el("span", {}, `${size(one.result.bytesBefore)} → ${size(one.result.bytesAfter)} `,
          el("a", { href: api.fileAddress(one.result.id), download: plain(one.result.name) }, "Save"))
        : el("span", { className: "bad" }, plain(one.message))))));
}

/** The current picture, or a result of it. */
export function figure(address, caption, className = "") {
  const one = picture();
  const broken = el("p", { className: "broken", hidden: true }, "This format can't be shown here; it can be cleaned all the same.");
  const image = el("img", {
    src: address, alt: `${caption}: ${plain(one.name)}`, width: one.width, height: one.height,
    onerror: () => { image.hidden = true; broken.hidden = false; },
  });
  return el("figure", { className: `picture ${className}` }, image, broken, el("figcaption", {}, caption));
}
