package org.steadyhearts.simulator;

import org.steadyhearts.alexa.RefusedRequest;

/** The skill behind its Lambda entry: an Alexa request envelope in, its answer out. */
interface Skill {
  byte[] answer(byte[] envelope) throws RefusedRequest;
}
