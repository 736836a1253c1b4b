// A list of named checks that runs to the end, says which failed and why, and closes with the counts that tests/run reads.
let passed = 0;
const failures = [];

/** Runs one check; it fails by throwing or by returning a non-empty list of complaints. */
export async function check(name, body) {
  try {
    const complaints = (await body()) ?? [];
    if (complaints.length) throw new Error(complaints.slice(0, 20).join('\n    '));
    passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    failures.push(name);
    console.log(`FAILED  ${name}\n    ${error.stack?.includes(error.message) && !/\n {4}/.test(error.message) ? error.stack : error.message}`);
  }
}

/** Prints the counts and leaves with the right code. */
export function finish() {
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exit(failures.length ? 1 : 0);
}
