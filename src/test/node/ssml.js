// Checks SSML against Alexa's dialect: a file of JSON, an object of documents by name, goes in; the names of
// those that are not fine come out, each with what is wrong.
const { readFileSync } = require('fs');
const { check } = require('ssml-check-core');

const documents = Object.entries(JSON.parse(readFileSync(process.argv[2], 'utf8')));
Promise.all(documents.map(([, ssml]) => check(ssml, { platform: 'amazon', locale: 'en-US' }))).then(found => {
  const wrong = documents.map(([name], i) => [name, found[i]]).filter(([, errors]) => errors);
  console.log(JSON.stringify(Object.fromEntries(wrong)));
});
