import { pictureAddress, resultAddress } from "./api.js";
import { choice, el, field, plain, select, size } from "./dom.js";
import { changed, result } from "./store.js";
import { actions, badge, batchList, figure, save } from "./work.js";

const form = { aim: "quality", quality: 80, kilobytes: 100, format: "own" };

/** Fewer bytes, with both pictures to compare. */
export function view(picture) {
  const done = result("compress");
  return [
    el("div", { className: "columns" },
      done?.shown ? slider(picture, done) : figure(pictureAddress(picture.id), "As it is"),
      el("div", { className: "side" },
        el("h2", {}, "Fewer bytes"),
        done && told(done),
        options(),
        actions("compress", "Compress",
          () => ({ aim: form.aim, quality: form.quality, kilobytes: form.kilobytes, format: form.format })))),
    batchList("compress"),
  ].filter(Boolean);
}

function options() {
  const out = el("output", {}, form.quality);
  return el("div", { className: "form" },
    choice("Aim", [
      ["quality", "A quality", "measured, not guessed; 90 can't be told from the original"],
      ["bytes", "A size", "as good as fits"],
      ["lossless", "No loss", "every pixel stays"],
    ], form.aim, (value) => { form.aim = value; changed(); }),
    form.aim === "quality" && el("div", { className: "row" },
      field("Quality (SSIMULACRA 2)", el("input", {
        type: "range", min: 30, max: 95, value: form.quality,
        oninput: (event) => { form.quality = event.target.value; out.textContent = form.quality; },
      })), out),
    form.aim === "bytes" && field("Kilobytes at most", el("input", {
      type: "number", min: 1, max: 100000, value: form.kilobytes, inputMode: "numeric",
      oninput: (event) => (form.kilobytes = event.target.value),
    })),
    field("Format", select([["own", "As it is"], ["smallest", "Whichever is smallest"], ["jpeg", "JPEG"], ["png", "PNG"], ["webp", "WebP"]],
      form.format, (value) => (form.format = value))));
}

function told(done) {
  const saved = Math.round(100 * (1 - done.bytesAfter / done.bytesBefore));
  const score = done.coding?.score;
  return el("div", { className: "card done" },
    el("p", { className: "figures" },
      el("strong", {}, size(done.bytesAfter)), ` of ${size(done.bytesBefore)}`,
      saved > 0 ? el("span", { className: "badge good" }, `${saved} % less`) : null, badge(done)),
    score !== undefined && score !== null && el("p", {}, "Quality: ",
      el("strong", {}, score >= 100 ? "identical" : score.toFixed(1)), ` as ${done.format}`),
    done.coding?.reached === false && el("p", { className: "bad" }, "What was asked for could not be reached."),
    done.coding && el("p", { className: "small" }, plain(done.coding.reason)),
    save(done, "Save"));
}

/** Both pictures on top of each other; the range input moves the border between them. */
function slider(picture, done) {
  const shared = { width: picture.width, height: picture.height };
  const after = el("img", { src: resultAddress(done.id), alt: `Compressed: ${plain(picture.name)}`, ...shared });
  const before = el("img", { src: pictureAddress(picture.id), alt: `Original: ${plain(picture.name)}`, className: "before", ...shared });
  const box = el("div", { className: "compare" }, after, before, el("span", { className: "line", "aria-hidden": "true" }),
    el("input", {
      type: "range", min: 0, max: 100, value: 50, "aria-label": "How much of the original is shown, from the left",
      oninput: (event) => box.style.setProperty("--at", `${event.target.value}%`),
    }));
  return el("figure", { className: "picture" }, box,
    el("figcaption", { className: "row spread" }, el("span", {}, "Original"), el("span", {}, "Compressed")));
}
