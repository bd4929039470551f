import { pictureAddress } from "./api.js";
import { alertUser, choice, el, field, plain, size } from "./dom.js";
import { changed, result } from "./store.js";
import { actions, batchList, figure, save } from "./work.js";

const form = { how: "recipients", recipients: "" };

/** Encrypted, for chosen people. */
export function view(picture) {
  const done = result("seal");
  // Not part of the form: a passphrase is not kept longer than the field it is typed into.
  const secret = el("input", { type: "password", autocomplete: "new-password" });
  const again = el("input", { type: "password", autocomplete: "new-password" });
  return [
    el("div", { className: "columns" },
      figure(pictureAddress(picture.id), "As it is"),
      el("div", { className: "side" },
        el("h2", {}, "For chosen people only"),
        el("p", { className: "lead" }, "Cleaned, proven clean, then sealed as an age file that any age program opens."),
        el("div", { className: "form" },
          choice("Who can open it", [
            ["recipients", "Recipients", "their public keys; safest"],
            ["passphrase", "Whoever knows a passphrase", "six words by chance are enough"],
          ], form.how, (value) => { form.how = value; changed(); }),
          form.how === "recipients"
            ? field("Recipients", el("textarea", {
              rows: 4, spellcheck: false, placeholder: "age1…", value: form.recipients, oninput: (event) => (form.recipients = event.target.value),
            }), "One per line. Put yourself among them, or you can't open it either.")
            : [field("Passphrase", secret), field("Once more", again)]),
        actions("seal", "Seal", () => asked(secret, again), { passphrase: () => (form.how === "passphrase" ? secret.value : undefined) }),
        done && el("div", { className: "card done" },
          el("p", {}, `${plain(done.name)}, ${size(done.bytesAfter)}, ${done.sealed}`),
          save(done, "Save the sealed picture"),
          el("p", { className: "small" }, "It is opened with lethe decrypt, or with age --decrypt.")))),
    batchList("seal"),
  ].filter(Boolean);
}

function asked(secret, again) {
  if (form.how === "recipients") {
    const recipient = form.recipients.split(/\s+/).filter(Boolean);
    if (recipient.length > 0) return { recipient };
    alertUser("Give at least one recipient; lethe keygen makes a key");
    return null;
  }
  if (secret.value && secret.value === again.value) return {};
  alertUser(secret.value ? "The two passphrases differ" : "Give a passphrase");
  return null;
}
