package org.steadyhearts.tools.device;

import org.steadyhearts.alexa.RefusedRequestException;

/** The skill behind its Lambda entry: an Alexa request envelope in, its answer out. */
public interface Skill {
  byte[] answer(byte[] envelope) throws RefusedRequestException;
}
