// Bespoken's client, with our models, against the door. Arguments: the model's file and its locale.
// It takes every utterance with "open" or "ask" in it for a launch, leaves durations as words, and throws where
// nothing matches: so intents go by name where that matters.
const assert = require('node:assert/strict');
const { VirtualAlexa } = require('virtual-alexa');

const [model, locale] = process.argv.slice(2);
const alexa = VirtualAlexa.Builder()
  .skillURL(process.env.SKILL_URL)
  .applicationID(process.env.SKILL_ID)
  .interactionModelFile(model)
  .locale(locale)
  .create();

let clock = Date.parse('2026-03-01T19:00:00Z');
alexa.filter((envelope) => {
  envelope.request.timestamp = new Date(clock).toISOString().replace('.000', '');
  if (envelope.request.type === 'IntentRequest') {
    envelope.request.dialogState = 'COMPLETED';
  }
});
const later = (seconds) => { clock += seconds * 1000; };

const words = (answer) => (answer.response.outputSpeech?.ssml ?? '').replace(/<[^>]+>/g, ' ');
const stays = (answer) => {
  assert.equal(answer.response.shouldEndSession, false);
  assert.match(words(answer), /\?/);
  return words(answer);
};
const ends = (answer) => {
  assert.equal(answer.response.shouldEndSession, true);
  return words(answer);
};

(async () => {
  assert.match(stays(await alexa.launch()), /adults/);
  later(20);
  stays(await alexa.utter('a tip about trust'));
  later(20);
  const lesson = stays(await alexa.intend('AMAZON.YesIntent'));
  assert.ok(lesson.length > 800, 'the lesson behind the tip');
  later(50);
  assert.doesNotMatch(ends(await alexa.intend('AMAZON.StopIntent')), /\?/);

  later(3600);
  assert.match(stays(await alexa.launch()), /lesson/);
  later(10);
  const rest = stays(await alexa.intend('AMAZON.YesIntent'));
  assert.ok(rest.length < lesson.length, 'only the rest of the lesson');
  later(10);
  stays(await alexa.intend('AMAZON.HelpIntent'));
  later(10);
  await alexa.endSession();

  later(3600);
  assert.ok(stays(await alexa.intend('SeriesIntent', { series: 'opening up' })).length > 100, 'a lesson');
  later(10);
  stays(await alexa.intend('BreathingIntent', { kind: 'box breathing', length: 'PT2M' }));
  later(10);
  assert.match(stays(await alexa.intend('ListeningIntent')), /for two|each of you/);
  later(5);
  ends(await alexa.intend('AMAZON.NoIntent'));

  later(60);
  const care = ends(await alexa.utter('I feel unsafe'));
  assert.match(care, /emergency/);

  later(60);
  assert.match(stays(await alexa.intend('ForgetMeIntent')), /erase/i);
  later(10);
  ends(await alexa.intend('AMAZON.YesIntent'));
  later(60);
  assert.match(stays(await alexa.launch()), /adults/);
  console.log('The conversation went as it should');
})().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
