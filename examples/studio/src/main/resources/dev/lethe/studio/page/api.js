/** All that the page asks its server for. Addresses are relative: the token is in the page's own. */

async function answered(response) {
  if (response.ok) return response.status === 204 ? null : response.json();
  let message = "The studio gave no answer; is it still running?";
  try {
    message = (await response.json()).message ?? message;
  } catch {
    // Said already.
  }
  throw new Error(message);
}

async function ask(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error("The studio can't be reached; start it again");
  }
  return answered(response);
}

export const upload = (file, signal) => ask("api/pictures", {
  method: "POST",
  headers: { "Content-Type": "application/octet-stream", "X-Picture-Name": encodeURIComponent(file.name) },
  body: file,
  signal,
});

export const forget = (id) => ask(`api/pictures/${id}`, { method: "DELETE" });
export const pictureAddress = (id) => `api/pictures/${id}`;
export const hiddenAddress = (id, number) => `api/pictures/${id}/hidden/${number}`;
export const resultAddress = (id) => `api/results/${id}`;
export const fileAddress = (id) => `api/results/${id}/file`;
export const reportAddress = (job, kind, save) => `api/jobs/${job}/report.${kind}${save ? "?save" : ""}`;
export const suggestions = (id, kind) => ask(`api/pictures/${id}/suggestions/${kind}`);
export const text = (id, kind, alt) => ask(`api/results/${id}/text/${kind}?${new URLSearchParams({ alt })}`);

/** Unfinished jobs: what is to be told of each, and what ends the wait for it. */
const waiting = new Map();

function told(state) {
  const job = waiting.get(state.id);
  if (!job) return;
  job.progress(state);
  if (state.finished) {
    waiting.delete(state.id);
    job.done(state);
  }
}

const events = new EventSource("api/events");
events.addEventListener("job", (event) => told(JSON.parse(event.data)));
// After a break, what was missed is asked for.
events.addEventListener("hello", () => waiting.forEach((job, id) => ask(`api/jobs/${id}`).then(told, job.failed)));

export const cancel = (id) => ask(`api/jobs/${id}`, { method: "DELETE" });

/**
 * Does something with pictures; the answer comes when all are done.
 * @param options what the form asks for; lists become fields of the same name
 * @param passphrase goes in the body, so that it is in no address
 */
export async function run(operation, pictures, options, progress, passphrase) {
  const fields = new URLSearchParams(pictures.map((id) => ["picture", id]));
  for (const [name, value] of Object.entries(options)) {
    [value].flat().forEach((one) => fields.append(name, one));
  }
  const state = await (passphrase
    ? ask(`api/do/${operation}?${fields}`, { method: "POST", headers: { "Content-Type": "text/plain" }, body: passphrase })
    : ask(`api/do/${operation}`, { method: "POST", body: fields }));
  const ended = new Promise((done, failed) => waiting.set(state.id, { progress, done, failed }));
  progress(state);
  ask(`api/jobs/${state.id}`).then(told, () => {});
  return ended;
}
