/** What the page knows. Changed here only; whoever shows it is told. */

export const state = {
  pictures: [],
  current: null,
  tab: "gives",
  /** Latest results by operation and picture. */
  results: new Map(),
  /** Ended jobs, newest first. */
  jobs: [],
};

const listeners = [];

export const onChange = (listener) => listeners.push(listener);
export const changed = () => listeners.forEach((listener) => listener());

export const picture = () => state.pictures.find((one) => one.id === state.current);

export function addPicture(added) {
  state.pictures.push(added);
  // Those after the first change nothing of what is shown but the list.
  if (state.current) return;
  state.current = added.id;
  changed();
}

export function removePicture(id) {
  const at = state.pictures.findIndex((one) => one.id === id);
  state.pictures.splice(at, 1);
  if (state.current === id) state.current = (state.pictures[at] ?? state.pictures[at - 1])?.id ?? null;
  changed();
}

export function show(id) {
  state.current = id;
  changed();
}

export function showTab(tab) {
  state.tab = tab;
  changed();
}

export const result = (operation, id = state.current) => state.results.get(`${operation} ${id}`);

export function keepJob(job) {
  job.outcomes.filter((one) => one.result).forEach((one) => {
    state.results.set(`${job.operation} ${one.picture}`, one.result);
  });
  if (job.outcomes.length > 0) state.jobs.unshift({ id: job.id, operation: job.operation, outcomes: job.outcomes });
  state.jobs.length = Math.min(state.jobs.length, 20);
  changed();
}
