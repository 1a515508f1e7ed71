// What the page's main thread did while something was going on, from the browser's own trace.

const categories = "toplevel,devtools.timeline,disabled-by-default-devtools.timeline,v8,__metadata";

// The tasks of the page's main thread while `work` ran. `dur` is the time they took, `tdur` what the thread itself worked
// for them: other programs of the machine add to the first alone. `tell` says what a task was made of.
export async function mainThread(client, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  client.on("Tracing.dataCollected", collect);
  await client.send("Tracing.start", { categories, transferMode: "ReportEvents" });
  await work();
  const done = new Promise((resolve) => client.once("Tracing.tracingComplete", resolve));
  await client.send("Tracing.end");
  await done;
  client.off("Tracing.dataCollected", collect);
  const main = events.filter((event) => event.name === "thread_name" && event.args.name === "CrRendererMain");
  const isMain = (event) => main.some(({ pid, tid }) => pid === event.pid && tid === event.tid);
  const own = events.filter((event) => event.dur && isMain(event));
  const tasks = outermost(own.filter((event) => /RunTask$/.test(event.name)));
  return { tasks, tell: (task) => parts(own, task) };
}

// Without those that are part of another.
function outermost(tasks) {
  let end = -1;
  const sorted = tasks.toSorted((one, other) => one.ts - other.ts || other.dur - one.dur);
  return sorted.filter(({ ts, dur }) => ts >= end && (end = ts + dur));
}

// The events within a task whose own time, without that of the events within them, is worth telling.
function parts(events, task) {
  const within = events.filter((event) => event !== task && event.pid === task.pid && event.tid === task.tid && event.ts >= task.ts && event.ts + event.dur <= task.ts + task.dur);
  const sorted = within.toSorted((one, other) => one.ts - other.ts || other.dur - one.dur);
  const sums = new Map();
  const open = [];
  for (const event of sorted) {
    while (open.length && event.ts >= open.at(-1).ts + open.at(-1).dur) open.pop();
    const parent = open.at(-1);
    if (parent) sums.set(called(parent), (sums.get(called(parent)) ?? 0) - event.dur);
    sums.set(called(event), (sums.get(called(event)) ?? 0) + event.dur);
    open.push(event);
  }
  const worth = [...sums].filter(([, sum]) => sum > 3000).toSorted(([, one], [, other]) => other - one);
  return worth.slice(0, 6).map(([name, sum]) => `${name} ${Math.round(sum / 1000)}`).join(", ");
}

const called = ({ name, args }) => {
  const url = args?.data?.url ?? args?.data?.scriptName ?? "";
  const file = url.split("/").at(-1).replace(/-[0-9a-f]{16}/, "");
  return [name, args?.data?.functionName, file].filter(Boolean).join(" ");
};
