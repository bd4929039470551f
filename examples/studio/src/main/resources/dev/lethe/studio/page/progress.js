/** The bar at the lower edge: how far something is, and a button that stops it. */

const box = document.getElementById("progress");
const text = document.getElementById("progress-text");
const bar = document.getElementById("progress-bar");
const stop = document.getElementById("progress-cancel");

const said = document.getElementById("said");

let open = 0;

/** Shows progress until `end` is called. */
export function begin(words, cancel) {
  const mine = ++open;
  stop.disabled = false;
  said.textContent = "";
  stop.onclick = () => {
    stop.disabled = true;
    cancel();
  };
  const shows = () => mine === open;
  return {
    step(done, total) {
      if (!shows()) return;
      box.hidden = false;
      text.textContent = total > 1 ? `${words}: ${done} of ${total}` : `${words} …`;
      if (total > 1) {
        bar.max = total;
        bar.value = done;
      } else bar.removeAttribute("value");
    },
    end() {
      if (!shows()) return;
      box.hidden = true;
      said.textContent = `${words}: ended`;
    },
  };
}
