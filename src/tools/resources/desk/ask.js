/** Asks the process behind the page; a refusal is thrown as its own words. */
export async function ask(name, body = {}) {
  const response = await fetch(name, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error("The speaker's process does not answer. Is it still running?");
  });
  if (response.headers.get("Content-Type") === "audio/wav") return response.blob();
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}
