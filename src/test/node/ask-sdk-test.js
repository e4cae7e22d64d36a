// Taimos' test framework against the door, by a handler that only carries the envelope there and the answer back.
const { AlexaTest, LaunchRequestBuilder, IntentRequestBuilder, SessionEndedRequestBuilder } = require('ask-sdk-test');

const settings = {
  appId: process.env.SKILL_ID,
  userId: 'simulated.user.ask-sdk-test',
  deviceId: 'simulated.device.ask-sdk-test',
  locale: process.env.LOCALE,
};
const door = async (envelope) => {
  const answer = await fetch(process.env.SKILL_URL, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(envelope),
  });
  return answer.json();
};
const skill = new AlexaTest(door, settings);

const launch = (expected) => ({ request: new LaunchRequestBuilder(settings).build(), ...expected });
const intent = (name, expected) => ({ request: new IntentRequestBuilder(settings, name).build(), ...expected });
const asks = { shouldEndSession: false };
const ends = { shouldEndSession: true, repromptsNothing: true };

describe(`Steady Hearts in ${settings.locale}`, () => {
  skill.test([
    launch({ saysLike: 'adults', ...asks }),
    intent('TipIntent', asks),
    intent('AnotherIntent', asks),
    intent('AMAZON.HelpIntent', asks),
    intent('AMAZON.FallbackIntent', asks),
    intent('AMAZON.RepeatIntent', asks),
    intent('AMAZON.StopIntent', ends),
  ], 'gives tips, helps, and stops');
  skill.test([
    intent('SeriesIntent', { hasCardTitle: 'Steady Hearts', ...asks }),
    intent('AMAZON.PauseIntent', ends),
  ], 'teaches, and keeps the place');
  skill.test([
    intent('ListeningIntent', asks),
    intent('AMAZON.NoIntent', ends),
  ], 'asks two people first');
  skill.test([intent('CareIntent', { saysLike: 'emergenc', ...ends })], 'gives numbers to call, and no more');
  skill.test([
    { request: new SessionEndedRequestBuilder(settings, 'USER_INITIATED').build(), saysNothing: true },
  ], 'does not answer the end of a session');
});
